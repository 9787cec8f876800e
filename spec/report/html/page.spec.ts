import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { embeddedJson, escapeHtml } from '../../../src/report/html/markup.ts';
import { reportPage } from '../../../src/report/html/report_page.ts';
import { cli, folderOf } from '../../support/cli.ts';
import { smallCookbook, wholeScenarios } from '../../support/small_cookbook.ts';

/** Where Debian and others put their browser. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

describe('HTML in the page', () => {
  const nasty = '<script>alert("x")</script>&\'\u0000\ud800\u2028';
  it('is never what a text says', () => {
    expect(escapeHtml(nasty)).to.equal(
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;\\u0000\\ud800\u2028',
    );
    expect(embeddedJson([nasty])).not.to.match(/[<>&\u2028]/);
    expect(JSON.parse(embeddedJson([nasty]))).to.deep.equal([nasty]);
    const page = reportPage({
      title: nasty,
      results: [
        {
          kind: 'example',
          group: nasty,
          title: nasty,
          place: nasty,
          status: 'failed',
          milliseconds: 1,
          problems: [{ kind: 'expectation', severity: 'error', message: nasty, path: nasty }],
        },
      ],
      textOf: () => nasty,
      shorten: (text) => text,
      made: nasty,
    });
    expect(page.match(/<script/g)).to.have.length(2);
    expect(page).not.to.include('alert("x")');
  });
});

describe('the HTML report in a browser', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let page: Page;
  let folder: string;
  const faults: string[] = [];
  const requests: string[] = [];

  before(async function () {
    if (CHROMIUM === undefined) {
      process.stderr.write(
        '\n  NOT TESTED: there is no Chromium on this machine, so nobody has looked at the HTML reports (apt install chromium).\n\n',
      );
      return this.skip();
    }
    folder = folderOf({
      ...smallCookbook,
      'small/scenarios.yml': wholeScenarios.replace("'package[a]': present", "'package[z]': present"),
    });
    const made = await cli(folder, ['coverage', '--format', 'html:report']);
    expect(made.code, 'a scenario fails').to.equal(1);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (request) => requests.push(request.url()));
  });

  after(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    await page.goto('about:blank');
    await page.goto(pathToFileURL(join(folder, 'report/index.html')).href);
  });

  const shown = async (): Promise<string[]> =>
    page.locator('.part:visible').evaluateAll((parts) => (parts as unknown as { id: string }[]).map(({ id }) => id));

  it('shows one part at a time, by links and by keys', async () => {
    expect(await shown()).to.deep.equal(['overview']);
    await page.click('nav >> text=Results');
    expect(await shown()).to.deep.equal(['results']);
    await page.keyboard.press('3');
    expect(await shown()).to.deep.equal(['matrix']);
    await page.keyboard.press('Escape');
    expect(await shown()).to.deep.equal(['overview']);
  });

  it('shows what fails first', async () => {
    await page.keyboard.press('2');
    const text = await page.locator('#results').innerText();
    expect(text).to.match(/What fails\s+✗ on on ubuntu:14\.04[^]*Expected package\[z\], found none[^]*All/);
  });

  it('leads through what is not reached', async () => {
    await page.click('text=small/recipes/default.rb');
    await page.keyboard.press('n');
    expect(await page.locator('tr.here').innerText())
      .to.include("service 'small'")
      .and.to.include('service[small] never acts');
    await page.keyboard.press('p');
    expect(await page.locator('tr.here').count(), 'there is only one').to.equal(1);
    await page.keyboard.press('j');
    expect((await shown())[0]).to.match(/^file-.*other/);
  });

  it('tells which runs reach a line', async () => {
    await page.click('text=small/recipes/default.rb');
    await page.locator('button.hits[data-line="2"]:visible').click();
    expect(await page.locator('#runs').innerText()).to.match(
      /1 run reaches small\/recipes\/default\.rb:2[^]*small: on on ubuntu:14\.04/,
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('#runs').isVisible()).to.equal(false);
  });

  it('has templates beside what they give', async () => {
    await page.click('text=small.conf.erb');
    expect(await page.locator('.rendered pre:visible').innerText()).to.include('port = 80');
    await page.selectOption('.renderings:visible', { index: 1 });
    expect(await page.locator('.rendered pre:visible').innerText())
      .to.include('port = 81')
      .and.to.include('on = true');
  });

  it('filters and sorts files', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('recipes');
    expect(await page.locator('.files tbody tr:visible').count()).to.equal(2);
    await page.fill('#filter', '');
    const names = async (): Promise<string[]> => page.locator('.files tbody th').allInnerTexts();
    const before = await names();
    await page.click('.files button.sort >> text=file');
    await page.click('.files button.sort >> text=file');
    expect(await names()).to.deep.equal(before.toReversed());
  });

  it('is light or dark, and remembers', async () => {
    const back = async (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await back();
    await page.keyboard.press('t');
    const dark = await back();
    expect(dark).not.to.equal(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await back()).to.equal(dark);
    await page.keyboard.press('t');
    expect(await back()).to.equal(light);
  });

  it('shows everything without scripts', async () => {
    const context = await browser?.newContext({ javaScriptEnabled: false });
    const plain = await context?.newPage();
    await plain?.goto(pathToFileURL(join(folder, 'report/index.html')).href);
    expect(await plain?.locator('.part:visible').count()).to.be.greaterThan(5);
    await context?.close();
  });

  it('asks nobody for anything, and has no faults', () => {
    expect(requests.filter((url) => !url.startsWith('file:') && url !== 'about:blank')).to.deep.equal([]);
    expect(faults).to.deep.equal([]);
  });
});
