// Makes the page more comfortable. Everything that it does can be done without it.
"use strict";

(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Errors are where the reader should be, and nowhere else when there are none.
  document.getElementById("errors")?.focus();

  // A form that was sent is not sent twice by a second press of the key.
  for (const form of all("form[data-once]")) {
    let sent = false;
    form.addEventListener("submit", event => {
      if (sent) {
        event.preventDefault();
      }
      sent = true;
    });
    // Back from the next page the form can be used again.
    addEventListener("pageshow", () => { sent = false; });
  }

  // Permissions: show those that match, and count those that are ticked.
  for (const finder of all("[data-finder]")) {
    const groups = all("#groups .group");
    const input = finder.querySelector("input");
    const chosen = finder.querySelector("[data-chosen]");
    const show = () => {
      const wanted = input.value.trim().toLowerCase();
      for (const group of groups) {
        let any = false;
        for (const choice of all(".choice", group)) {
          // What is ticked is never out of sight: it would be given unseen.
          const fits = choice.textContent.toLowerCase().includes(wanted) || choice.querySelector("input").checked;
          choice.hidden = !fits;
          any ||= fits;
        }
        group.hidden = !any;
      }
    };
    const count = () => {
      const number = all("#groups input:checked").length;
      chosen.textContent = number === 0 ? "Nothing is ticked." : `${number} ticked.`;
    };
    input.addEventListener("input", show);
    // Enter looks, as it does in other search fields; it doesn't create the token.
    input.addEventListener("keydown", event => {
      if (event.key === "Enter") {
        event.preventDefault();
      }
    });
    document.getElementById("groups").addEventListener("change", count);
    count();
    show();
    finder.hidden = false;
  }

  // The secret: copied by a button, and gone with the page.
  for (const secret of all("[data-secret]")) {
    const button = document.querySelector("[data-copy]");
    const word = document.querySelector("[data-copied]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      let done = false;
      try {
        await navigator.clipboard.writeText(secret.value);
        done = true;
      } catch {
        // No clipboard without a secure connection; the old way may work.
        secret.select();
        done = document.execCommand("copy");
      }
      word.textContent = done ? "Copied." : "The browser did not allow it. Copy the selected text yourself.";
      if (!done) {
        secret.focus();
        secret.select();
      }
    });
    secret.addEventListener("focus", () => secret.select());
    secret.focus();
    // A reload would send the form again and issue a second token.
    history.replaceState(null, "", secret.dataset.list);
    addEventListener("pagehide", () => { secret.value = ""; });
  }
})();
