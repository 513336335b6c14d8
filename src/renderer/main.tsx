import { createClient } from '#core/contract/client.ts';
import { createHashNavigation } from './app/navigation.ts';
import { startApp } from './app/start-app.tsx';
import { connect, isRoomWindow } from './transport/connect.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

const { transport, problem } = await connect(window);
const client = createClient(transport);
if (isRoomWindow(window)) {
  const { startRoom } = await import('./app/start-room.tsx');
  await startRoom(root, { client, transport });
} else {
  await startApp(root, {
    client,
    transport,
    navigation: createHashNavigation(window),
    startProblem: problem,
  });
}
