import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/schema.ts';
import { buildControl, buildScenario } from '../testing/build-scenario.ts';
import { buildSession } from '../testing/build-session.ts';
import { exportMoment } from '../testing/report-session.ts';
import { renderHtml } from './render-html.ts';
import { renderMarkdown } from './render-markdown.ts';
import { buildReport, type Report } from './report-model.ts';

const scripts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src=//x.example></iframe>',
  '<style>*{display:none}</style>',
  '<math><mi//xlink:href="data:x">',
  '<body onload=alert(1)>',
  '<meta http-equiv=refresh content=0>',
  '<base href=//x.example>',
  '{{constructor}}<x-y>',
  '[x](javascript:alert(1))',
  '![x](https://x.example/p)',
  '<https://x.example>',
  '[x]: https://x.example',
  '&lt;script&gt;&#60;b>',
  '<!--<b>-->',
  '<![CDATA[<b>]]>',
  'a@x.example www.x.example',
  '\u202Etpircs<b>\u0000',
];
const breakouts = ['', '"', "'", '">', "'>", '</title>', '</style>', '</svg>', '-->', '</td></table>'];
/** Every breakout with every script: 200 payloads, each short enough for the name of a group. */
const payloads = breakouts.flatMap((breakout) => scripts.map((script) => breakout + script));

describe('text from outside in a report', () => {
  const clean = reportWith('plain text');

  it('adds no element and no attribute to the HTML, wherever it stands', () => {
    expect(payloads).toHaveLength(200);
    const structure = structureOf(renderHtml(clean));
    for (const payload of payloads) expect(structureOf(renderHtml(reportWith(payload)))).toEqual(structure);
  });

  it('adds no block, no raw HTML and no link to the Markdown', () => {
    const outline = outlineOf(renderMarkdown(clean));
    for (const payload of payloads) {
      const markdown = renderMarkdown(reportWith(payload));
      expect(outlineOf(markdown)).toEqual(outline);
      const bare = markdown
        .replaceAll('<https://example.com/source>', '')
        .replace(/\\[!-/:-@[-`{-~]/g, '')
        .replace(/^> /gm, '')
        .replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
      expect(bare).not.toMatch(/[<>&[\]]|:\/\/|@|www\./);
    }
  });

  it('shows the text that was typed', () => {
    const html = renderHtml(reportWith('</td><b>bold</b>'));
    expect(html).toContain('&lt;/td&gt;&lt;b&gt;bold&lt;/b&gt;');
  });
});

describe('the HTML report', () => {
  const html = renderHtml(reportWith('plain text'));

  it('is one file without scripts that asks for nothing from outside', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|<object|<embed|\ssrc=|\son[a-z]+=|url\(|@import/i);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">/);
    expect(html.match(/<a href="(?!#)[^"]*"/g)).toEqual(['<a href="https://example.com/source"']);
  });

  it('has one title, headings in order, and tables with captions and scopes', () => {
    expect(html.match(/<title>/g)).toHaveLength(1);
    const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [place, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 0) + 1);
    const tables = html.match(/<table>/g) ?? [];
    expect(html.match(/<table><caption>[^<]+<\/caption><thead>/g)).toHaveLength(tables.length);
    expect(html).not.toMatch(/<th>/);
  });

  it('closes every element it opens', () => {
    const open: string[] = [];
    for (const [, slash, name] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (name !== undefined && name !== 'meta') open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('names every lane in a word beside its shape and colour', () => {
    for (const [, , rest] of html.matchAll(/<span class="lane ([a-z]+)">(.{0,60})/g)) {
      expect(rest).toMatch(/^<span aria-hidden="true">[■◆●] <\/span>(?:Provider|Shared|Customer)<\/span>/);
    }
    expect(html).toMatch(/<polygon class="shape provider".*<circle class="shape customer"/);
  });
});

/** A finished workshop in which every text that a person can write holds this text. */
function reportWith(text: string): Report {
  const groups = [`${text}1`, `${text}2`] as const;
  const builder = buildSession({
    scenario: scenarioWith(text),
    title: text,
    facilitator: text,
    groups,
    // With a second vote the tables are wide enough to carry their captions in an attribute too.
    options: { secondVote: true },
  })
    .advanceTo('sort')
    .vote(groups[0], { patching: ['provider', 3], 'log-review': ['provider', 3] })
    .vote(groups[1], { patching: ['customer', 2] })
    .explain(groups[0], 'patching', text)
    .note('note-1', text)
    .note('note-2', text, 'patching')
    .advanceTo('reveal')
    .revealAll()
    .dispute('scaling', text)
    .act('action-1', {
      issue: text,
      correctiveAction: text,
      owner: text,
      contact: text,
      verification: text,
      card: 'patching',
    });
  return buildReport(builder.session, exportMoment);
}

function scenarioWith(text: string): Scenario {
  const texts = {
    title: text,
    description: text,
    why: text,
    providerPart: text,
    customerPart: text,
    misconception: text,
    evidence: text,
    sources: ['source'],
  };
  return buildScenario({
    title: text,
    summary: text,
    story: text,
    version: text.slice(0, 40),
    learningGoals: [text],
    controls: [
      buildControl('patching', 'provider', texts),
      buildControl('scaling', 'provider', texts),
      buildControl('log-review', 'customer', texts),
    ],
    sources: {
      source: {
        title: text,
        publisher: text,
        url: 'https://example.com/source',
        checked: `2026-01, ${text}`,
      },
    },
  });
}

/** Names of elements and of their attributes in order; fails on a tag that is not strictly written. */
function structureOf(html: string): readonly string[] {
  const tags = html.replace(/^<!doctype html>/, '').match(/<[^>]*>/g) ?? [];
  return tags.map((tag) => {
    const strict = /^<(\/?[a-z][a-z0-9]*)((?: [A-Za-z][A-Za-z0-9-]*="[^"<>]*")*)>$/.exec(tag);
    if (strict === null) throw new Error(`Not a tag of ours: ${tag}`);
    const attributes = [...(strict[2] ?? '').matchAll(/ ([A-Za-z0-9-]+)="/g)].map(([, name]) => name);
    return [strict[1], ...attributes].join(' ');
  });
}

/** What each line of the Markdown is: a heading, an item, a row, a quote, text or nothing. */
function outlineOf(markdown: string): readonly string[] {
  return markdown.split('\n').map((line) => {
    const [start = ''] = /^(?:#+ |- |> |\|(?:.*?(?<!\\)(?:\\\\)*\|)+)?/.exec(line) ?? [];
    if (start.startsWith('|')) return `row of ${start.split(/(?<!\\)(?:\\\\)*\|/).length}`;
    return start === '' && line !== '' ? 'text' : start;
  });
}
