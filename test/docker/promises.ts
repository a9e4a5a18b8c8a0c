import { type Compose, isOnce, type Service, variablesIn } from './compose.ts';

/** What a compose file does against one promise, each as a sentence. */
export type Promised = (compose: Compose) => readonly string[];

const perService =
  (objections: (service: Service, name: string, compose: Compose) => readonly string[]): Promised =>
  (compose) =>
    Object.entries(compose.services).flatMap(([name, service]) =>
      objections(service, name, compose).map((objection) => `${name} ${objection}`),
    );

const unless = (holds: boolean | undefined, objection: string): readonly string[] => (holds ? [] : [objection]);

const isOurs = ({ image }: Service): boolean => image?.startsWith('lianban-') ?? false;

/** What we build runs as nobody in particular, and can neither change its own files nor gain rights. */
export const oursHaveNoRights = perService(({ user, init, read_only, cap_drop, security_opt, ...service }) =>
  !isOurs(service)
    ? []
    : [
        ...unless(user !== undefined && !/^(0|root)\b/.test(user), 'runs as root'),
        ...unless(read_only, 'can write to its image'),
        ...unless(init, 'has no init'),
        ...unless(cap_drop?.includes('ALL'), 'keeps capabilities'),
        ...unless(security_opt?.includes('no-new-privileges:true'), 'can gain privileges'),
      ],
);

const isSecret = (name: string): boolean => /PASSWORD|SECRET|TOKEN/.test(name);
const required = /^\$\{\w+:\?[^}]+\}$/;

/** Each password is one that whoever starts it must give; an address holds none but such. */
export const passwordsAreGiven = perService(({ environment = {} }) =>
  Object.entries(environment).flatMap(([name, value]) => [
    ...(isSecret(name) ? unless(required.test(value), `has a password of its own in ${name}`) : []),
    ...[...value.matchAll(/:\/\/[^/:@]*:((?:\$\{[^}]*\}|[^@/])*)@/g)].flatMap(([, password = '']) =>
      unless(required.test(password), `has a password of its own in the address ${name}`),
    ),
    ...variablesIn(value).flatMap((variable) => unless(/^:\?./.test(variable.rest), `starts without ${variable.name}`)),
  ]),
);

export const healthIsChecked = perService(({ healthcheck }, name, compose) =>
  isOnce(compose, name)
    ? []
    : unless(
        healthcheck?.test !== undefined && healthcheck.test[0] !== 'NONE' && !healthcheck.disable,
        'has no health',
      ),
);

export const startsInOrderOfHealth = perService(({ depends_on = {} }, _, compose) =>
  Array.isArray(depends_on)
    ? ['waits for no health']
    : Object.entries(depends_on).flatMap(([other, { condition }]) =>
        unless(
          condition === (isOnce(compose, other) ? 'service_completed_successfully' : 'service_healthy'),
          `does not wait for the health of ${other}`,
        ),
      ),
);

/** Down to the patch: what was tried is what runs. Ours are named by the version of the sources. */
export const imagesArePinned = perService(({ image = '' }) =>
  unless(
    !isOurs({ image }) ? /:v?\d+\.\d+\.\d+(-[\w.]+)?$/.test(image) : /:\$\{LIANBAN_VERSION:\?[^}]+\}$/.test(image),
    `has an image without a version, ${image}`,
  ),
);

/** Two builds of one name at once get in each other's way, and what nobody builds is looked for in a registry. */
export const imagesAreBuiltOnce: Promised = ({ services }) => {
  const ours = Object.values(services).filter(isOurs);
  return [...new Set(ours.map(({ image = '' }) => image))].flatMap((image) => {
    const builds = ours.filter((service) => service.image === image && service.build !== undefined);
    const targets = builds.map(({ build }) => `lianban-${build?.target}:`);
    return unless(
      builds.length === 1 && image.startsWith(targets[0] ?? '-'),
      `${image} is built ${builds.length} times`,
    );
  });
};

/** An entry of a list in one line ends at its comma: what follows would be a folder of its own. */
export const memoryIsMountedByPath = perService(({ tmpfs = [] }) =>
  tmpfs.flatMap((mount) => unless(/^\/\S+$/.test(mount), `mounts ${mount}`)),
);

export const resourcesAreLimited = perService(({ deploy }) => {
  const { cpus, memory, pids } = deploy?.resources?.limits ?? {};
  return unless(Boolean(cpus && memory && pids), 'may take the whole machine');
});

export const comesBackByItself = perService(({ restart }, name, compose) =>
  isOnce(compose, name)
    ? unless(restart === 'no', 'is run again when it has ended')
    : unless(restart === 'unless-stopped', 'stays away when it has failed'),
);

/** From outside one comes to the proxy only, and from the proxy to no store. */
export const storesAreInside: Promised = (compose) => [
  ...unless(compose.networks['stores']?.internal, 'the network of the stores is open'),
  ...perService(({ ports, networks, network_mode, image }, name) => [
    ...unless(name === 'proxy' || ports === undefined, 'can be reached from outside'),
    ...(networks?.includes('front')
      ? unless(name === 'proxy' || image?.startsWith('lianban-server:'), 'is in front')
      : []),
    ...unless(name !== 'proxy' || !networks?.includes('stores'), 'reaches the stores'),
    ...unless(networks !== undefined || network_mode !== undefined, 'is in the network of everybody'),
  ])(compose),
];

const sourceOf = (volume: string): string => volume.slice(0, volume.indexOf(':'));

/** A node has its own certificate and nobody else's, and whoever holds the authority's key signs and does nothing else. */
export const keysAreKeptApart: Promised = (compose) =>
  perService(({ volumes = [] }, name) =>
    volumes.map(sourceOf).flatMap((volume) => {
      const isKey = volume === 'authority' || volume.endsWith('-certificate');
      return isKey ? unless(name === 'certificates' || volume === `${name}-certificate`, `can read ${volume}`) : [];
    }),
  )(compose);

/** Every node is told of the two others, and not of itself. */
export const nodesKnowEachOther: Promised = ({ services }) => {
  const nodes = Object.keys(services).filter((name) => /^eventstore\d$/.test(name));
  return nodes.flatMap((name) => {
    const seeds = nodes.filter((other) => other !== name).map((other) => `${other}:2113`);
    return unless(
      services[name]?.environment?.['EVENTSTORE_GOSSIP_SEED'] === seeds.join(),
      `${name} is told otherwise`,
    );
  });
};

/** @returns volumes that are used and not declared, or declared and not used */
export const volumesAreDeclared: Promised = ({ services, volumes }) => {
  const used = new Set(Object.values(services).flatMap((service) => (service.volumes ?? []).map(sourceOf)));
  const named = [...used].filter((source) => !source.startsWith('.'));
  return [
    ...named.filter((source) => !(source in volumes)).map((source) => `${source} is not declared`),
    ...Object.keys(volumes).flatMap((name) => unless(used.has(name), `${name} is used by nobody`)),
  ];
};
