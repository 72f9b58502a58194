/** What every page tells because it waits for somebody or frightens somebody. */
export class News {
  /** @type {Wire<'Confirmation'>[]} what waits for a second person, or was decided */
  asks = [];
  /** @type {any[]} devices that their persons do not know: told to all who manage */
  disowned = [];
  /** @type {Wire<'Device'>[]} that a person may not have heard of: told to everybody */
  unheard = [];

  /** Whoever may open no page is told nothing. @param {import('./desk.js').Desk} desk */
  async read({ api, me, open }) {
    this.asks = open.length ? await api.get('/api/confirmations') : [];
    this.unheard = open.length ? await api.get('/api/devices/unheard') : [];
    this.disowned = me?.roles.includes('manager') ? await api.get('/api/devices?disowned=true') : [];
  }
}
