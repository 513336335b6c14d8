/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    wall(
      'core-runs-anywhere',
      '^src/core',
      '^src/(?!core)|^electron$|node_modules/electron/',
      'Core has no DOM, Node, Electron or React.',
    ),
    {
      name: 'core-imports-zod-and-yaml-only',
      comment: 'Core depends on zod, and on yaml in core/scenario; a test may use its tools.',
      severity: 'error',
      from: { path: '^src/core', pathNot: '\\.test\\.ts$|^src/core/testing' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '^node_modules/(?:zod|yaml)/|^src/core' },
    },
    {
      name: 'yaml-in-core-scenario-only',
      comment: 'YAML enters through the scenario parser and nowhere else in core.',
      severity: 'error',
      from: { path: '^src/core', pathNot: '^src/core/scenario/|\\.test\\.ts$' },
      to: { path: '^node_modules/yaml/' },
    },
    ...coreOrder(),
    {
      name: 'primer-imports-nothing',
      comment:
        'The primer is texts. Print-outs, services and screens show it; no rule of the game depends on it.',
      severity: 'error',
      from: { path: '^src/core/primer/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/core/primer/' },
    },
    {
      name: 'primer-outside-the-game',
      comment: 'Nothing that decides, scores or reports reads the primer.',
      severity: 'error',
      from: { path: '^src/core/(scenario|session|scoring|rehearsal|report|contract)/' },
      to: { path: '^src/core/primer/' },
    },
    wall(
      'node-stays-below-hosts',
      '^src/node',
      '^src/(main|preload|server|cli|renderer)',
      'Node code serves every host and knows none.',
    ),
    wall(
      'server-without-electron',
      '^src/(server|cli|node)',
      'node_modules/electron/|^electron$',
      'The browser host and the command line run without Electron.',
    ),
    wall(
      'server-alone',
      '^src/server',
      '^src/(main|preload|cli|renderer)',
      'The server knows core and node.',
    ),
    wall(
      'command-line-alone',
      '^src/cli',
      '^src/(main|preload|renderer)',
      'The command line knows core, node and server.',
    ),
    wall(
      'main-alone',
      '^src/main',
      '^src/(preload|server|cli|renderer)',
      'Electron main knows core and node.',
    ),
    wall(
      'preload-alone',
      '^src/preload',
      '^src/(node|main|server|cli|renderer)',
      'Preload knows core types and electron.',
    ),
    wall(
      'renderer-alone',
      '^src/renderer',
      '^src/(node|main|preload|server|cli)',
      'The renderer sees core and React.',
    ),
    {
      name: 'board-owns-react-flow',
      comment: 'Only renderer/board imports @xyflow/react, so its types do not leave that folder.',
      severity: 'error',
      from: { pathNot: '^src/renderer/board' },
      to: { path: 'node_modules/@xyflow' },
    },
    {
      name: 'features-do-not-meet',
      comment: 'What two features need belongs to lanes, session or ui.',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    wall(
      'room-holds-no-session',
      '^src/renderer/(features/room/|app/start-room\\.tsx$)',
      '^src/renderer/(board/|session/.*\\.tsx?$)|^src/renderer/app/AppServices|^src/core/(scoring|report|print|services)/|^src/core/session/(?!state\\.ts$|schema\\.ts$)',
      'The room window gets views made for it: no session, no fold, and nothing that reads a key.',
    ),
    wall(
      'ui-without-domain',
      '^src/renderer/ui',
      '^src/renderer/(features|board|session|lanes|app)|^src/core/(session|scoring|scenario|report|contract|services)',
      'ui has no domain words.',
    ),
    {
      name: 'testing-for-tests-only',
      comment: 'Builders and fakes never reach the product.',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.tsx?$|^src/[^/]+/testing/' },
      to: { path: '^src/[^/]+/testing/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one. Types alone may go both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src' }, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg)$|\\?raw$|^vite/|virtual:' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

function wall(name, from, to, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.tsx?$' },
    to: { path: to },
  };
}

/** Core folders build on each other in one order; a later one may use an earlier one, never the reverse. */
function coreOrder() {
  const order = [
    'scenario',
    'pack',
    'session',
    'scoring',
    'rehearsal',
    'report',
    'print',
    'contract',
    'services',
  ];
  return order
    .slice(0, -1)
    .map((folder, place) =>
      wall(
        `core-order-${folder}`,
        `^src/core/${folder}/`,
        `^src/core/(${order.slice(place + 1).join('|')})/`,
        `core/${folder} comes before ${order.slice(place + 1).join(', ')}.`,
      ),
    );
}
