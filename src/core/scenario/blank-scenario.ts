import type { ScenarioName } from './rename-scenario.ts';

/**
 * The text a new scenario begins with: valid, without a warning, and with a remark on each part for its author.
 *
 * @param name an id in kebab-case and a title of 1 to 120 characters
 * @param today the day as YYYY-MM-DD; the source in it counts as checked then
 */
export function blankScenario({ id, title }: ScenarioName, today: string): string {
  return `# yaml-language-server: $schema=../resources/scenario.schema.json
format: demarc/scenario@1
id: ${JSON.stringify(id)}
title: ${JSON.stringify(title)}
# What the library shows: who does what, and what they believe.
summary: A team uses a managed service. Sort the duties, and find out who has which.
version: "0.1"
level: introductory
minutes: 45
# What is told before the cards are sorted. It gives no answer away.
story: >-
  A team has moved to a managed service. Nobody is on call for it any more, and everybody says that the provider
  looks after it.
learningGoals:
  - Tell the running of the platform apart from the way it is used

# The cards. 12 to 20 fill an hour; titles of up to 60 characters can be read from the back row.
controls:
  - id: platform-patching
    title: Patching of the platform
    description: Building and installing security fixes for the machines under the service.
    category: patching
    expected: provider
    why: Only the provider can reach the machines under the service.
    misconception: Every fix is installed on the day it exists.
    evidence: The list of maintenance actions with their dates.
    sources: [service-guide]
  - id: access-policy
    title: Access policy
    description: Who may use the service, and who may administer it.
    category: identity-and-access
    expected: customer
    why: The service obeys every valid account, and accounts are given out by the customer.
    misconception: The provider keeps strangers out of our data.
    evidence: The last access review, with its date and reviewer.
    sources: [service-guide]

# What arrives in the middle of play.
injects:
  - id: region-down
    title: The region is down
    text: The region of the service has been away for an hour.
    controls: [access-policy]
    question: Who decides what happens next?

discussion:
  - Which card surprised you most, and who in this room owns it?

agenda:
  - { phase: setup, minutes: 5 }
  - { phase: sort, minutes: 15 }
  - { phase: reveal, minutes: 15 }
  - { phase: debrief, minutes: 10 }

# Where the key comes from. Groups ask.
sources:
  service-guide:
    title: Name of the page that says so
    publisher: Name of the provider
    url: https://example.com/shared-responsibility
    checked: ${today}
`;
}
