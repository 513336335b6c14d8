import { z } from 'zod';
import { scenarioFormat, scenarioSchema } from './schema.ts';
import { shortMapSchema } from './short-map.ts';

type JsonObject = Record<string, unknown>;

/** What an editor shows beside a key. A path names keys only; lists are passed through. */
const descriptions: Readonly<Record<string, string>> = {
  format: 'The version of the format: demarc/scenario@1, or demarc/scenario@2 for service models.',
  id: 'The name of the scenario in kebab-case. Sessions remember it.',
  title: 'What the library and the report call the scenario.',
  summary: 'One or two sentences for the library.',
  version: 'Your own version of the scenario, in quotes. It stands in every export.',
  service: 'The managed service in kebab-case, such as managed-database.',
  serviceModel: 'How much of the stack the provider runs.',
  level: 'How much the players should know already.',
  minutes: 'How long the workshop takes in all.',
  story: 'What the facilitator tells before the cards are sorted. It gives away no answers.',
  learningGoals: 'What players can do afterwards.',
  lanes:
    'The lanes that are offered. Without it: provider and customer, and shared if a control is expected there.',
  models:
    'Variants of the service under which cards change their owner. The first has the key of the controls themselves.',
  'models.id': 'The name of the model in kebab-case; "byModel" of a control uses it.',
  controls: 'The cards, one for each duty, with the key.',
  'controls.id': 'The name of the card in kebab-case. Sheets and exports use it.',
  'controls.title': 'What stands on the card. Up to 60 characters are legible from the back row.',
  'controls.expected': 'The lane where the card belongs. Secret until its reveal.',
  'controls.description': 'One sentence under the title that makes the duty clear without the answer.',
  'controls.category': 'A group of cards in kebab-case, such as backup-and-recovery.',
  'controls.why': 'The reason for the expected lane, shown at the reveal.',
  'controls.providerPart': 'What the provider does; needed most on a shared card.',
  'controls.customerPart': 'What the customer does; needed most on a shared card.',
  'controls.misconception': 'The tempting mistake, in the words of somebody who makes it.',
  'controls.evidence': 'What the customer can show to prove that the duty is done.',
  'controls.sources': 'Names from "sources" that support the expected lane.',
  'controls.byModel':
    'The whole key of the card in models other than the first, by the id of the model. Without an entry the key is the same.',
  injects: 'Events that the facilitator can bring in during play.',
  'injects.controls': 'The ids of the controls that the event tests.',
  discussion: 'Questions for the debrief.',
  designReview: 'A design that claims too much, with the question what is missing.',
  quiz: 'Questions with one right answer.',
  'quiz.answer': 'Which option is right, counted from 0.',
  agenda: 'Minutes for each phase.',
  sources: 'Where the key comes from, by names in kebab-case.',
  'sources.checked': 'When the source was read: YYYY, YYYY-MM or YYYY-MM-DD; after a comma, how.',
};

/**
 * The JSON Schema of scenario files, full and short, for completion and checks in editors. Rules that look at several
 * places at once, such as unique ids, are known to `parseScenario` only.
 */
export function scenarioJsonSchema(): JsonObject {
  const full = withDescriptions(toJsonSchema(scenarioSchema), '');
  const map = toJsonSchema(shortMapSchema);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: scenarioFormat,
    title: 'Demarc scenario',
    description: 'One exercise of Demarc, or its short form, the responsibility map.',
    anyOf: [
      { title: 'Scenario', ...full },
      { title: 'Responsibility map', ...map },
    ],
  };
}

function toJsonSchema(schema: z.ZodType): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return rest;
}

/** The same schema with the texts above. Editors without a parser of ours read them as they type. */
function withDescriptions(schema: JsonObject, path: string): JsonObject {
  const described = { ...schema };
  const text = descriptions[path];
  if (text !== undefined) described.description = text;
  if (isObject(schema.properties)) {
    described.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, value]) => [
        key,
        isObject(value) ? withDescriptions(value, path === '' ? key : `${path}.${key}`) : value,
      ]),
    );
  }
  if (isObject(schema.items)) described.items = withDescriptionsInside(schema.items, path);
  if (isObject(schema.additionalProperties)) {
    described.additionalProperties = withDescriptionsInside(schema.additionalProperties, path);
  }
  return described;
}

/** An item of a list shares the path of its list, but not its description. */
function withDescriptionsInside(schema: JsonObject, path: string): JsonObject {
  const { description: _, ...item } = withDescriptions(schema, path);
  return item;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
