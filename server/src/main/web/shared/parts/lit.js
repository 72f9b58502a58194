/** The one place that knows where lit-html lies; everything else imports from here. */
export { html, svg, nothing, render } from '../../vendor/lit-html/lit-html.js';
export { keyed } from '../../vendor/lit-html/directives/keyed.js';
export { live } from '../../vendor/lit-html/directives/live.js';
