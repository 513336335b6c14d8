import { createClient } from '#core/contract/client.ts';
import { connect, isRoomWindow } from './transport/connect.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

// Two apps from one page: the room window loads nothing of what the facilitator has.
if (isRoomWindow(window)) {
  const [{ transport }, { startRoom }] = await Promise.all([connect(window), import('./app/start-room.tsx')]);
  await startRoom(root, { client: createClient(transport), transport });
} else {
  const [{ transport, problem }, { startApp }, { createHashNavigation }] = await Promise.all([
    connect(window),
    import('./app/start-app.tsx'),
    import('./app/navigation.ts'),
  ]);
  await startApp(root, {
    client: createClient(transport),
    transport,
    navigation: createHashNavigation(window),
    startProblem: problem,
  });
}
