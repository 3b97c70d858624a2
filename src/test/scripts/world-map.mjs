// Makes src/main/resources/org/waymark/portfolio/world.txt, the outlines of the portfolio's map.
//
//   npm install world-atlas@2.0.2 i18n-iso-countries@7.14.0
//   node src/test/scripts/world-map.mjs node_modules > src/main/resources/org/waymark/portfolio/world.txt
//
// The outlines are Natural Earth's (public domain, naturalearthdata.com) at 1:110 million. They are
// thinned arc by arc, so that borders stay shared, cut at 180 degrees, laid out by the Equal Earth
// projection (Šavrič, Patterson and Jenny, 2018), so that areas compare, and rounded to whole units. A country that this
// scale lacks is a dot at the middle of its largest part in Natural Earth's 1:10 million, or at the
// place given below where Natural Earth has it with its sovereign.
import { readFileSync } from 'node:fs';

const modules = process.argv[2];
const json = (path) => JSON.parse(readFileSync(`${modules}/${path}`, 'utf8'));
const codes = new Map(json('i18n-iso-countries/codes.json').map(([two, , number]) => [number, two]));
const coarse = json('world-atlas/countries-110m.json');
const fine = json('world-atlas/countries-10m.json');

const WIDTH = 1000;
const HEIGHT = 456;
const THIN = 0.2; // degrees
const PLACES = {
  AQ: [0, -61], BQ: [-68.25, 12.18], BV: [3.41, -54.43], CC: [96.83, -12.16], CX: [105.63, -10.45],
  GF: [-53.1, 4], GI: [-5.35, 36.14], GP: [-61.55, 16.25], MQ: [-61.02, 14.65], RE: [55.53, -21.12],
  SJ: [16, 78.5], TK: [-171.8, -9.17], TV: [179.2, -8.5], UM: [166.6, 19.3], YT: [45.15, -12.83],
};
// Parts that Natural Earth draws with their sovereign and ISO 3166-1 counts as their own.
const PARTS = [
  { of: 'FR', code: 'GF', has: ([lon, lat]) => lon < -40 && lat < 10 },
  { of: 'NO', code: 'SJ', has: ([, lat]) => lat > 74 },
];

function projected([lon, lat]) {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin((lat * Math.PI) / 180));
  const t2 = t * t;
  const t6 = t2 * t2 * t2;
  const x = ((lon * Math.PI) / 180) * Math.cos(t)
    / ((Math.sqrt(3) / 2) * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)));
  const y = t * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
  const scale = WIDTH / 2 / 2.7066;
  return [WIDTH / 2 + x * scale, 1.32 * scale - y * scale];
}

// -- TopoJSON --

function arcsOf({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function ring(indices, arcs) {
  const points = [];
  for (const i of indices) {
    const arc = i < 0 ? [...arcs[~i]].reverse() : arcs[i];
    points.push(...(points.length ? arc.slice(1) : arc));
  }
  return unbroken(points);
}

/** Longitudes that go on past 180 degrees instead of jumping to the other side. */
function unbroken(points) {
  let last = points[0][0];
  return points.map(([lon, lat]) => {
    last = lon + 360 * Math.round((last - lon) / 360);
    return [last, lat];
  });
}

/** What of a ring lies on one side of a meridian (Sutherland and Hodgman). */
function side(points, meridian, east) {
  const inside = ([lon]) => (east ? lon >= meridian : lon <= meridian);
  return points.flatMap((p, i) => {
    const before = points.at(i - 1);
    const share = (meridian - before[0]) / (p[0] - before[0]);
    const cut = inside(p) === inside(before) ? [] : [[meridian, before[1] + share * (p[1] - before[1])]];
    return inside(p) ? [...cut, p] : cut;
  });
}

/** A ring on the map from -180 to 180 degrees, in parts where it crosses its edge. */
function onTheMap(points) {
  return [-360, 0, 360].map((turn) => points.map(([lon, lat]) => [lon + turn, lat]))
    .map((moved) => side(side(moved, -180, true), 180, false))
    .filter((part) => part.length > 2);
}

/** The outer rings only: no lake or enclave is large enough to see but Lesotho, drawn on top. */
function outer(geometry, arcs) {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs ?? [];
  return polygons.map((polygon) => ring(polygon[0], arcs));
}

function area(points) {
  let sum = 0;
  points.forEach(([x, y], i) => {
    const [x2, y2] = points[(i + 1) % points.length];
    sum += x * y2 - x2 * y;
  });
  return Math.abs(sum / 2);
}

function middle(points) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** Douglas and Peucker's thinning; the ends stay. */
function thinned(points) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  let [far, at] = [0, 0];
  points.forEach((p, i) => {
    const away = length === 0
      ? Math.hypot(p[0] - a[0], p[1] - a[1])
      : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
    if (away > far) [far, at] = [away, i];
  });
  return far <= THIN ? [a, b] : [...thinned(points.slice(0, at + 1)).slice(0, -1), ...thinned(points.slice(at))];
}

// -- the file --

const lines = arcsOf(coarse);
const drawn = lines.map((arc) => thinned(unbroken(arc)));

function path(rings) {
  let text = '';
  for (const one of rings.flatMap(onTheMap)) {
    const points = [...one, one[0]].map(projected).map(([x, y]) => [Math.round(x * 2), Math.round(y * 2)])
      .filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
    if (points.length < 4) continue;
    let [x, y] = points[0];
    text += `M${x} ${y}l`;
    text += points.slice(1, -1).map(([nx, ny]) => {
      const step = `${nx - x}${ny - y < 0 ? '' : ' '}${ny - y}`;
      [x, y] = [nx, ny];
      return step;
    }).join(' ').replaceAll(' -', '-');
    text += 'z';
  }
  return text;
}

const shapes = [];
for (const country of coarse.objects.countries.geometries) {
  const code = codes.get(country.id) ?? '-';
  if (code === 'AQ') continue; // Too large on any map, and nobody's.
  const geographic = outer(country, lines);
  const rings = outer(country, drawn);
  for (const part of PARTS.filter(({ of }) => of === code)) {
    const own = rings.filter((_, i) => part.has(middle(geographic[i])));
    shapes.push([part.code, path(own)]);
    own.forEach((one) => rings.splice(rings.indexOf(one), 1));
  }
  shapes.push([code, path(rings)]);
}
const places = new Map(Object.entries(PLACES));
for (const country of fine.objects.countries.geometries) {
  const code = codes.get(country.id);
  const parts = outer(country, arcsOf(fine));
  if (code && !places.has(code) && parts.length) {
    places.set(code, middle(parts.sort((a, b) => area(b) - area(a))[0]));
  }
}
const out = ['# Outlines of countries from Natural Earth 4.1.0, 1:110 million and 1:10 million: public domain,',
  '# naturalearthdata.com; converted from world-atlas 2.0.2 by src/test/scripts/world-map.mjs.',
  '# A code of ISO 3166-1 (- where there is none) and a path of SVG, or a place where the country is a dot.',
  `size ${WIDTH * 2} ${HEIGHT * 2}`];
// Lesotho lies within South Africa, so it is drawn after it: by size, the largest first.
const seen = new Set();
for (const [code, d] of shapes.filter(([, d]) => d).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))) {
  seen.add(code);
  out.push(`${code} ${d}`);
}
for (const code of [...codes.values()].sort()) {
  if (seen.has(code) || !places.has(code)) continue;
  const [x, y] = projected(places.get(code)).map((n) => Math.round(n * 2));
  out.push(`${code} ${x} ${y}`);
}
process.stdout.write(out.join('\n') + '\n');
