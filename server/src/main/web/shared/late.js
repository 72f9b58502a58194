/**
 * Runs before a program and imports nothing: one file that does not come, and no module of it runs to say so. Then
 * whoever waits is told, and has something to press.
 */
{
  /** As long as a telephone's line in a cellar needs, and no longer than one waits without asking. */
  const LONG = 30_000;

  const tell = () => {
    const waiting = document.querySelector('[data-waiting]');
    // The program is there and has drawn: what goes wrong now it says itself.
    if (!waiting) {
      return;
    }
    const whom = waiting.getAttribute('data-waiting') ?? '';
    waiting.removeAttribute('data-waiting');
    waiting.setAttribute('role', 'alert');
    // What is safe and who helps stands in the page: at the desk sits the very office that a member calls.
    waiting.textContent = `読み込めなかったものがあります。通信をお確かめのうえ、「もう一度読み込む」を押してください。${whom}`;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button main';
    again.textContent = 'もう一度読み込む';
    again.addEventListener('click', () => location.reload());
    waiting.after(again);
  };

  // On the element for what it imports as well (HTML, "fetch the descendants of a module script"), and it does not bubble.
  addEventListener('error', tell, true);
  setTimeout(tell, LONG);
}
