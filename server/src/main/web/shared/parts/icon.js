import { html, svg } from './lit.js';

/** Line drawings of 24 × 24. They repeat a word that stands beside them and are silent for a screen reader. */
const PATHS = {
  home: 'M3 11.5 12 4l9 7.5M6 10v10h4.5v-6h3v6H18V10',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  check: 'M4.5 12.5l5 5L19.5 7',
  dot: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  up: 'M12 20V5M6 11l6-6 6 6',
  down: 'M12 4v15M6 13l6 6 6-6',
  alert: 'M12 4v10M12 18.2v1.3',
  phone: 'M6 3h4l1.6 5-2.4 1.8a13 13 0 0 0 5 5l1.8-2.4 5 1.6v4a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.2 2 2 0 0 1 6 3z',
  help: 'M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2v.7M12 18.4v.6M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z',
  pencil: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14.5 6.5l3 3',
  book: 'M12 6.5C10 5 7 4.5 3.5 4.8v13.4c3.5-.3 6.5.2 8.5 1.7 2-1.5 5-2 8.5-1.7V4.8C17 4.5 14 5 12 6.5zM12 6.5v13.4',
  page: 'M5 3.5h10l4 4v13H5zM15 3.5v4h4M8 12h8M8 16h6',
  words: 'M4 19L9 5l5 14M5.8 14h6.4M15 9h6M18 6v3M15.5 19c3-1 5-4 5.5-8',
  list: 'M8 6h13M8 12h13M8 18h13M3.5 6h.5M3.5 12h.5M3.5 18h.5',
  tick: 'M4 4h16v16H4zM8 12l3 3 5-6',
  report: 'M5 21V4h9l5 5v12zM13 4v6h6M8 14h8M8 17.5h5',
  shield: 'M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z',
  gear: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1',
  sound: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  stop: 'M6 6h12v12H6z',
  lock: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  people:
    'M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c0-4 3-6.5 6.5-6.5s6.5 2.5 6.5 6.5M16 4.5a3.3 3.3 0 0 1 0 6.3M18 13.8c2.2.9 3.5 3.2 3.5 6.2',
  letters: 'M3 19l5-14 5 14M4.7 14h6.6M14.5 19l3-8.5 3 8.5M15.5 16h4',
  seats:
    'M3 19h18M5 19v-5h4v5M10 19v-7h4v7M15 19v-5h4v5M12 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM8.5 12c0-3 1.5-4.5 3.5-4.5s3.5 1.5 3.5 4.5',
};

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  return html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2.2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${svg`<path d=${PATHS[name]} fill=${name === 'dot' ? 'currentColor' : 'none'}></path>`}
  </svg>`;
}
