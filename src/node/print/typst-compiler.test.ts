import { describe, expect, it } from 'vitest';
import { findApplicationFolder } from '../host/application-folder.ts';
import { openTypstCompiler } from './typst-compiler.ts';

const { printTemplates } = findApplicationFolder();

describe('openTypstCompiler', () => {
  it('says in a sentence that this machine has no engine', async () => {
    const opened = await openTypstCompiler(printTemplates, () =>
      Promise.reject(new Error('Cannot find native binding.')),
    );
    expect(opened).toMatchObject({
      ok: false,
      error: { code: 'unavailable', message: expect.stringMatching(/^Demarc cannot print .*\.$/) },
    });
  });
});
