import { encode } from 'fast-png';

/** What is in a drawing of a hundred by a hundred. */
export function drawing(content: string, attributes = 'viewBox="0 0 100 100"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;
}

const pixels = Uint8Array.from({ length: 8 * 8 * 4 }, (_, at) => {
  const [column, row] = [Math.floor(at / 4) % 8, Math.floor(at / 32)];
  return [column * 36, row * 36, 90, 255][at % 4] ?? 0;
});
/** Eight by eight, another colour each. */
export const IMAGE = `data:image/png;base64,${Buffer.from(
  encode({ width: 8, height: 8, data: pixels, channels: 4 }),
).toString('base64')}`;

const STAR = 'M50 5 L79 95 L3 39 H97 L21 95 Z';
const STOPS =
  '<stop offset="0.1" stop-color="#f00"/><stop offset="90%" stop-color="blue" stop-opacity=".5"/>';
const PART = 'x="10" y="10" width="80" height="60"';

/** One for each thing that is drawn, by what it is. */
export const DRAWINGS: Readonly<Record<string, string>> = {
  'each shape':
    drawing(`<rect x="2" y="2" width="30" height="20" rx="6"/><circle cx="50" cy="20" r="15" fill="teal"/>
    <ellipse cx="80" cy="20" rx="18" ry="8" fill="rgb(200, 20, 30)"/><line x1="5" y1="40" x2="95" y2="50" stroke="#c0c"/>
    <polyline points="5,60 30,90 60,60" fill="none" stroke="green" stroke-width="3"/>
    <polygon points="65,60 95,60 80,95" fill="hsl(30, 80%, 50%)"/>`),
  'a path of every command': drawing(
    '<path d="M10 10h30v10l5 5c10 0 10 20 0 20s-10 10 0 10q10 0 10 10t10 10L70 90H20V60zm60 0a15 10 30 1 0 20 10A8 8 0 01 60 20Z" fill="#246"/>',
  ),
  'a path that goes wrong': drawing('<path d="M10 10 L90 10 L90 90 L10 oops 90 Z"/>'),
  'a star, all of it filled': drawing(`<path d="${STAR}"/>`),
  'a star with a hole': drawing(`<path d="${STAR}" fill-rule="evenodd"/>`),
  'lines and how they end and meet': drawing(`<g fill="none" stroke="#333" stroke-width="8">
    <path d="M10 20 L30 10 L50 20" stroke-linejoin="round" stroke-linecap="round"/>
    <path d="M60 20 L75 10 L90 20" stroke-linejoin="bevel" stroke-linecap="square"/>
    <path d="M10 60 L30 35 L50 60" stroke-miterlimit="10"/><path d="M60 60 L63 35 L66 60"/>
    <rect x="15" y="72" width="70" height="18" stroke-width="3"/></g>`),
  dashes:
    drawing(`<g fill="none" stroke="navy" stroke-width="4"><path d="M5 20H95" stroke-dasharray="10 5"/>
    <circle cx="50" cy="60" r="25" stroke-dasharray="7" stroke-dashoffset="3" stroke-linecap="round"/></g>`),
  transforms:
    drawing(`<g transform="translate(50 50) rotate(30) scale(1, .5)"><rect x="-30" y="-30" width="60" height="60"
    stroke="red" stroke-width="6" transform="skewX(20)"/></g><path d="M0 0H20V20H0Z" transform="matrix(1 .2 -.3 1 70 5)"/>
    <rect width="10" height="10" transform="rotate(45, 20, 80)" x="20" y="80"/>`),
  'a linear gradient': drawing(
    `<linearGradient id="a" x1="0" y1="0" x2="1" y2="1">${STOPS}</linearGradient><rect ${PART} fill="url(#a)"/>`,
  ),
  'a gradient in its own units, that repeats': drawing(
    `<defs><linearGradient id="s">${STOPS}</linearGradient><linearGradient id="a" xlink:href="#s" gradientUnits="userSpaceOnUse"
     x1="10" y1="0" x2="30" y2="0" spreadMethod="reflect" gradientTransform="rotate(20)"/></defs><rect ${PART} fill="url(#a)"/>`,
  ),
  'a radial gradient off its middle': drawing(
    `<radialGradient id="a" cx=".5" cy=".5" r=".5" fx=".3" fy=".4">${STOPS}</radialGradient><circle cx="50" cy="50" r="45" fill="url(#a)"/>`,
  ),
  'opacity of a whole and of its parts': drawing(
    `<g opacity=".5"><circle cx="40" cy="50" r="30" fill="red"/><circle cx="60" cy="50" r="30" fill="blue" fill-opacity=".6"/></g>`,
  ),
  'a clip path': drawing(
    `<clipPath id="c"><circle cx="50" cy="50" r="30"/><rect x="45" y="5" width="10" height="90"/></clipPath><g clip-path="url(#c)"><rect width="100" height="50" fill="red"/><rect y="50" width="100" height="50"/></g>`,
  ),
  'a clip path in the units of what it clips': drawing(
    `<clipPath id="c" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".4"/></clipPath><rect ${PART} clip-path="url(#c)"/>`,
  ),
  'a mask': drawing(
    `<linearGradient id="a"><stop stop-color="#fff"/><stop offset="1" stop-color="#000"/></linearGradient><mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="100"><rect width="100" height="100" fill="url(#a)"/></mask><circle cx="50" cy="50" r="40" fill="green" mask="url(#m)"/>`,
  ),
  'what is used again':
    drawing(`<defs><g id="g"><rect width="20" height="20"/></g><symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></symbol></defs>
    <use href="#g" x="10" y="10" fill="red"/><use xlink:href="#g" transform="translate(60 10) rotate(20)"/><use href="#s" x="30" y="50" width="40" height="40" fill="orange"/>`),
  'a style sheet':
    drawing(`<defs><style>/* by a program */ @import url("https://uni.example/a.css"); .cls-1, .cls-2 { fill: #e44d26 } .cls-2 { opacity: .5; }
    #last{fill:lime;stroke:black;stroke-width:2px} rect.cls-3 { fill: purple !important }</style></defs>
    <rect class="cls-1" width="40" height="40"/><rect class="cls-2" x="50" width="40" height="40"/><rect class="cls-3" y="50" width="40" height="40" fill="red"/>
    <rect id="last" x="50" y="50" width="40" height="40" style="stroke: teal"/>`),
  'styles that hold within': drawing(
    `<g fill="red" color="blue"><rect width="30" height="30"/><g fill="currentColor"><rect x="40" width="30" height="30"/><rect x="40" y="40" width="30" height="30" fill="none" stroke="inherit"/></g><rect y="40" width="30" height="30" fill="inherit" visibility="hidden"/></g>`,
  ),
  'a picture in it': drawing(
    `<image ${PART} preserveAspectRatio="xMinYMid meet" href="${IMAGE}"/>`,
  ),
  'a drawing in it': drawing(
    `<svg x="20" y="20" width="60" height="30" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMid slice"><circle cx="5" cy="5" r="5"/></svg>`,
  ),
  'a part of what there is, wider than high': drawing(
    '<rect width="100" height="100" fill="silver"/><circle cx="60" cy="50" r="20"/>',
    'viewBox="20 40 60 20" width="60mm" height="30mm"',
  ),
  'the first of several that can be shown': drawing(
    '<switch><foreignObject requiredExtensions="x"><p/></foreignObject><g><rect width="50" height="50"/></g><rect width="99" height="99"/></switch>',
  ),
};
