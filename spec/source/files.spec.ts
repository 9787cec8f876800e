import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { diskFiles, memoryFiles } from '../../src/source/files.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('Files in memory', () => {
  const files = memoryFiles({ '/a/b/c.rb': 'x = 1', '/a/B.txt': '', '/a/z': new Uint8Array([255]) });

  it('has folders because of the files in them', () => {
    expect(files.facts('/a')?.kind).to.equal('directory');
    expect(files.facts('/a/b/')?.kind).to.equal('directory');
    expect(files.facts('/a/b/c.rb')).to.include({ kind: 'file', size: 5 });
    expect(files.facts('/nothing')).to.equal(undefined);
    expect(files.list('/a')).to.deep.equal(['B.txt', 'b', 'z']);
  });

  it('reads what is there and throws for what is not', () => {
    expect(text(files.read('/a/b/c.rb'))).to.equal('x = 1');
    expect(() => files.read('/a/b')).to.throw('There is no file /a/b');
    expect(() => files.list('/a/z')).to.throw('There is no folder /a/z');
  });
});

describe('Files on disk', () => {
  let root: string;

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'files-'));
    mkdirSync(join(root, 'in/deep'), { recursive: true });
    mkdirSync(join(root, 'out'));
    writeFileSync(join(root, 'in/a.rb'), 'inside');
    writeFileSync(join(root, 'in/deep/b.rb'), 'deep');
    writeFileSync(join(root, 'out/secret'), 'outside');
    symlinkSync('../out/secret', join(root, 'in/leads_out'));
    symlinkSync('../out', join(root, 'in/folder_out'));
    symlinkSync('deep', join(root, 'in/stays'));
    symlinkSync('nowhere', join(root, 'in/broken'));
  });
  after(() => rmSync(root, { recursive: true }));

  it('shows what is below its roots', () => {
    const files = diskFiles([join(root, 'in')]);
    expect(files.list(join(root, 'in'))).to.deep.equal(['a.rb', 'deep', 'stays']);
    expect(text(files.read(join(root, 'in/a.rb')))).to.equal('inside');
    expect(text(files.read(join(root, 'in/stays/b.rb')))).to.equal('deep');
    expect(files.facts(join(root, 'in/stays'))?.kind).to.equal('directory');
  });

  it('shows nothing of what is outside, whichever way leads there', () => {
    for (const list of [false, true]) {
      const files = diskFiles([join(root, 'in')]);
      if (list) files.list(join(root, 'in'));
      for (const path of [
        'out/secret',
        'in/../out/secret',
        'in/leads_out',
        'in/folder_out',
        'in/folder_out/secret',
        'in/broken',
        '.',
      ]) {
        expect(files.facts(join(root, path)), path).to.equal(undefined);
        expect(() => files.read(join(root, path)), path).to.throw('There is no file');
      }
    }
    expect(diskFiles([join(root, 'missing')]).facts(join(root, 'missing'))).to.equal(undefined);
  });
});
