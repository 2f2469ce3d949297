import { describe, expect, it } from 'vitest';
import { safeCss } from './safe-css';

const files = {
  data: (address: string) => (address === 'a.png' ? 'data:image/png;base64,AA==' : ''),
  imported: (address: string) => (address === 'more.css' ? 'b{color:red}' : undefined),
};
const safe = (css: string) => safeCss(css, files);

describe('a style sheet', () => {
  it('keeps what says how things look', () => {
    const css =
      '@media (max-width: 10em) { .a > b::before { content: "(\\201C)"; margin: 0 -1.5em } }\n#x{color:#fff!important;width:calc(100% - 2px)}';
    expect(safe(css)).toBe(css.replace('\\201C', '“'));
    expect(safe('.w-1\\/2,.\\32xl{top:0}')).toBe('.w-1\\2f 2,.\\32 xl{top:0}');
    expect(safe('.a/* note */.b{}')).toBe('.a/**/.b{}');
  });

  it('shows what came with the file, and asks no one for what did not', () => {
    expect(safe('a{background:url( a.png )}')).toBe('a{background:url("data:image/png;base64,AA==")}');
    expect(safe("a{mask:url('#m')}")).toBe('a{mask:url("#m")}');
  });

  it.each([
    'a{background:url(https://evil.example/x.png)}',
    "a{background:URL( 'https://evil.example/x' )}",
    'a{background:u\\72l(https://evil.example/x)}',
    'a{background:\\75 \\72 \\6c(https://evil.example/x)}',
    'a{background:url(https:\\/\\/evil.example/x)}',
    'a{background:url("\\68ttps://evil.example/x")}',
    'a{background:/* */url(//evil.example/x)}',
    'a{background:-webkit-image-set("https://evil.example/x" 1x)}',
    "a{background:image-set(linear-gradient(red,red) 1x, 'https://evil.example/x' 2x)}",
    'a{background:url(https://evil.example/x',
    'a{background:url("https://evil.example/x',
    '@import "https://evil.example/x";',
    '@import url(https://evil.example/x) screen;',
    '@\\69mport "https://evil.example/x";',
    '@import/**/"https://evil.example/x"',
    '@font-face{src:url(https://evil.example/x) format("woff2")}',
    ':root{--x:url(https://evil.example/x)}',
    'a{cursor:url(https://evil.example/x),auto}',
    'a{background:src("https://evil.example/x")}',
  ])('asks no one outside: %s', (css) => {
    const written = safe(css);
    expect(written).not.toContain('evil.example');
  });

  it('takes in what it imports, under its condition', () => {
    expect(safe('@import "more.css";a{}')).toBe('b{color:red}a{}');
    expect(safe('@import url(more.css) print;')).toBe('@media print{b{color:red}}');
    expect(safe('@import "gone.css";a{}')).toBe('a{}');
  });

  it('cannot end the element it stands in', () => {
    expect(safe('a{content:"</style><script>1</script>"}')).not.toContain('</');
  });

  it('stays quick with megabytes of pictures in it', () => {
    const picture = `data:image/png;base64,${'A'.repeat(5_000_000)}`;
    const css = `a{background:url(${picture})}b{background:url("${picture}")}`;
    const kept = safeCss(css, { data: (address) => address, imported: () => undefined });
    expect(kept).toHaveLength(css.length + 2);
  });
});
