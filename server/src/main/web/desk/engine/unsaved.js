/**
 * Words that are typed and not saved. A field counts from its first letter until it leaves the page or something is
 * saved; a form that is spread over steps keeps its words where no field shows them, and says so itself.
 */
const TYPED = 'main textarea, main input:not([type=checkbox], [type=radio], [type=file])';

export class Unsaved {
  /** @type {Set<Element>} */
  #fields = new Set();
  /** Said by a form whose fields come and go. */
  kept = false;
  /** The page asked for while there are unsaved words on this one. @type {string|null} */
  leaving = null;
  /** Of the open page, with what stands behind its question mark. */
  #address = '';

  /** @param {Event} event of a field; what only chooses what is shown is marked data-free */
  typed(event) {
    const field = /** @type {Element} */ (event.target);
    if (field.matches(TYPED) && !field.hasAttribute('data-free')) {
      this.#fields.add(field);
    }
  }

  get any() {
    return this.kept || [...this.#fields].some((field) => field.isConnected);
  }

  clear() {
    this.#fields.clear();
    this.kept = false;
    this.leaving = null;
  }

  /** Whether a page cannot be left yet, which is asked then. @param {string} path '/plan' */
  holds(path) {
    if (!this.any || this.#address.split('?')[0] === path.split('?')[0]) {
      this.#address = path;
      return false;
    }
    // The address goes back to the page that is still open; whoever reloads or copies it means that one.
    history.replaceState(null, '', `#${this.#address}`);
    this.leaving = path;
    return true;
  }
}
