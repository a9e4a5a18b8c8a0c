import { runInNewContext } from 'node:vm';
import { read } from '../architecture/repository.ts';

interface User {
  readonly user: string;
  readonly pwd: string;
  readonly roles: readonly unknown[];
}

/** What mongo-init.js may rely on of three nodes with a key: who may do what, and when there is a primary. */
class Nodes {
  members: readonly { readonly host: string; readonly priority: number }[] = [];
  readonly users = new Map<string, User>();
  /** Told again and again until there is a primary. */
  asked = 0;
  states = ['PRIMARY', 'SECONDARY', 'SECONDARY'];

  /** Runs the script against these nodes; each `sleep` is a minute. */
  run(rootPassword: string, password: string): void {
    let now = 0;
    const connect = (address: string) => this.#connection(address);
    runInNewContext(read('docker/mongo-init.js'), {
      process: { env: { MONGO_ROOT_PASSWORD: rootPassword, MONGO_PASSWORD: password } },
      Mongo: class {
        readonly getDB: ReturnType<typeof connect>;
        constructor(address: string) {
          this.getDB = connect(address);
        }
      },
      Date: { now: () => now },
      sleep: () => {
        now += 60_000;
      },
      print: () => undefined,
    });
  }

  #connection(address: string) {
    const signedIn = /\/\/root:([^@]+)@/.exec(address)?.[1];
    let isRoot = false;
    const signIn = (pwd: string) => {
      isRoot = this.users.get('root')?.pwd === pwd;
      if (!isRoot) throw new Error('Authentication failed.');
      return { ok: 1 };
    };
    if (signedIn !== undefined) signIn(decodeURIComponent(signedIn));
    const checkAllowed = () => {
      if (!isRoot && this.users.size > 0) throw new Error('Command createUser requires authentication');
    };
    return () => ({
      auth: (_: string, pwd: string) => signIn(pwd),
      hello: () => {
        if (this.members.length === 0) return {};
        this.asked += 1;
        return { setName: 'lianban', isWritablePrimary: this.asked > 2 };
      },
      adminCommand: (command: { replSetInitiate?: { members: Nodes['members'] } }) => {
        checkAllowed();
        if (command.replSetInitiate) this.members = command.replSetInitiate.members;
        return { members: this.states.map((stateStr) => ({ stateStr })) };
      },
      getUser: (name: string) => this.users.get(name) ?? null,
      createUser: (user: User) => {
        checkAllowed();
        this.users.set(user.user, user);
      },
      updateUser: (name: string, { pwd }: { pwd: string }) => {
        const user = this.users.get(name);
        if (user) this.users.set(name, { ...user, pwd });
      },
    });
  }
}

it('makes three nodes one set, a root, and a user who may read and write one database only', () => {
  const nodes = new Nodes();
  nodes.run('p@ss', 'ours');
  expect(nodes.members).toEqual([
    { _id: 0, host: 'mongo1:27017', priority: 2 },
    { _id: 1, host: 'mongo2:27017', priority: 1 },
    { _id: 2, host: 'mongo3:27017', priority: 1 },
  ]);
  expect([...nodes.users.values()]).toEqual([
    { user: 'root', pwd: 'p@ss', roles: ['root'] },
    { user: 'lianban', pwd: 'ours', roles: [{ role: 'readWrite', db: 'lianban' }] },
  ]);
});

it('changes nothing when it is run again', () => {
  const nodes = new Nodes();
  nodes.run('root', 'ours');
  const { members, users } = structuredClone(nodes);
  nodes.run('root', 'ours');
  expect({ members: nodes.members, users: nodes.users }).toEqual({ members, users });
});

it('gives our user the password that is said now', () => {
  const nodes = new Nodes();
  nodes.run('root', 'ours');
  nodes.run('root', 'another');
  expect(nodes.users.get('lianban')?.pwd).toBe('another');
});

it('goes on after an interruption between the set and its first user', () => {
  const nodes = new Nodes();
  nodes.members = [{ host: 'mongo1:27017', priority: 2 }];
  nodes.run('root', 'ours');
  expect(nodes.members).toHaveLength(1);
  expect([...nodes.users.keys()]).toEqual(['root', 'lianban']);
});

it('fails when root has another password, and makes nobody', () => {
  const nodes = new Nodes();
  nodes.run('root', 'ours');
  expect(() => nodes.run('other', 'stolen')).toThrow('requires authentication');
  expect(nodes.users.get('lianban')?.pwd).toBe('ours');
});

it('fails when the set does not become whole, and says what it waited for', () => {
  const nodes = new Nodes();
  nodes.states = ['PRIMARY', 'SECONDARY', 'STARTUP2'];
  expect(() => nodes.run('root', 'ours')).toThrow('Waited in vain until one node is primary and two are secondaries.');
});
