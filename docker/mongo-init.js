// Makes the three MongoDB nodes one replica set with two users: `root` for operators, `lianban` for us, who may read and
// write our database and nothing else. Run again, it changes nothing but the password of `lianban`, if that is another.
// It runs in the network of mongo1: whoever comes by loopback may make the first user, and nobody may once there is one.
const { MONGO_ROOT_PASSWORD, MONGO_PASSWORD } = process.env;
const hosts = ['mongo1:27017', 'mongo2:27017', 'mongo3:27017'];
const patience = 120_000;

/** Waits for a condition, and says which one when it does not come. */
const until = (what, holds) => {
  const end = Date.now() + patience;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    sleep(500);
  }
};

const here = new Mongo('mongodb://127.0.0.1:27017/?directConnection=true').getDB('admin');

const isSetUp = () => {
  try {
    return here.auth('root', MONGO_ROOT_PASSWORD).ok === 1;
  } catch {
    return false;
  }
};

if (!isSetUp()) {
  if (!here.hello().setName) {
    // The first one is preferred, so that it is the primary when the first user is made.
    const members = hosts.map((host, id) => ({ _id: id, host, priority: id === 0 ? 2 : 1 }));
    here.adminCommand({ replSetInitiate: { _id: 'lianban', members } });
  }
  until('mongo1 is the primary', () => here.hello().isWritablePrimary);
  // Refused when there is a root with another password: then MONGO_ROOT_PASSWORD is not the one of the first start.
  here.createUser({ user: 'root', pwd: MONGO_ROOT_PASSWORD, roles: ['root'] });
}

const set = new Mongo(
  `mongodb://root:${encodeURIComponent(MONGO_ROOT_PASSWORD)}@${hosts.join()}/admin?replicaSet=lianban`,
);
until('one node is primary and two are secondaries', () => {
  const states = set
    .getDB('admin')
    .adminCommand({ replSetGetStatus: 1 })
    .members.map(({ stateStr }) => stateStr);
  return states.sort().join() === 'PRIMARY,SECONDARY,SECONDARY';
});

const ours = set.getDB('lianban');
if (ours.getUser('lianban')) ours.updateUser('lianban', { pwd: MONGO_PASSWORD });
else ours.createUser({ user: 'lianban', pwd: MONGO_PASSWORD, roles: [{ role: 'readWrite', db: 'lianban' }] });
print('The replica set is whole.');
