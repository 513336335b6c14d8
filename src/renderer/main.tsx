import { createClient } from '#core/contract/client.ts';
import { createHashNavigation } from './app/navigation.ts';
import { startApp } from './app/start-app.tsx';
import { connect } from './transport/connect.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

const { transport, problem } = await connect(window);
await startApp(root, {
  client: createClient(transport),
  transport,
  navigation: createHashNavigation(window),
  startProblem: problem,
});
