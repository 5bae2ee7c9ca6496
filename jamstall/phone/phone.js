/* A participant's phone. It asks the server every other second what is asked in the room. An answer
   is kept here, and sent until the server says that it has it; sent twice it counts once. */
(() => {
  "use strict";

  const EVERY = 2000; // milliseconds between two questions to the server
  const PATIENCE = 8000; // milliseconds until an answer from it is no longer waited for
  const by = (id) => document.getElementById(id);

  if (by("without-script")) by("without-script").remove();
  if (by("enter")) typeCode();
  if (by("phone")) answerCards();

  function typeCode() {
    by("enter").addEventListener("submit", (event) => {
      event.preventDefault();
      const code = by("code").value.replace(/\s/g, "");
      if (code) location.assign(`/r/${encodeURIComponent(code)}`);
    });
  }

  /* Where a value outlives a reload: some browsers forbid the first, or both. */
  function keptUnder(key) {
    for (const name of ["localStorage", "sessionStorage"]) {
      try {
        const storage = window[name];
        storage.setItem(`${key}/try`, "");
        storage.removeItem(`${key}/try`);
        return {
          read: () => JSON.parse(storage.getItem(key) || "{}"),
          write: (value) => storage.setItem(key, JSON.stringify(value)),
        };
      } catch { /* the next */ }
    }
    let held = {};
    return { read: () => held, write: (value) => { held = value; } };
  }

  /* By chance, so that it says nothing of who holds the phone. */
  function newParticipant() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function answerCards() {
    const { code } = by("phone").dataset;
    const words = JSON.parse(by("phone").dataset.words);
    const storage = keptUnder(`jamstall/${code}`);
    const hint = by("hint").textContent;
    let now = null; // what the server said last
    let chosen = null; // by the controls, for the card of now
    let shown = ""; // the card and phase on the page
    let problem = ""; // a sentence from the server, or from here, about the last press
    let lost = false; // without contact
    let over = false; // nothing more is asked
    let busy = false;
    let timer = 0;

    if (!storage.read().participant) storage.write({ participant: newParticipant() });

    // What is known

    const isAsked = () => now !== null && now.phase === "guess" && !now.closed;

    /* The answer given on this phone to the card of now; or the one the server has. */
    function given() {
      const { answer } = storage.read();
      return answer && answer.card === now.card ? answer.value : now.own;
    }

    const isUnsent = () => now !== null && given() !== now.own;

    // To and from the server

    async function fetched(path, request) {
      const control = new AbortController();
      const alarm = setTimeout(() => control.abort(), PATIENCE);
      try {
        const response = await fetch(`/r/${code}/${path}`, { ...request, signal: control.signal });
        if (response.status >= 500 || response.status === 429) throw new Error(response.statusText);
        return { ok: response.ok, said: await response.json() };
      } finally {
        clearTimeout(alarm);
      }
    }

    async function ask() {
      const { participant } = storage.read();
      const { ok, said } = await fetched("now", { headers: { "X-Participant": participant } });
      if (!ok) {
        over = true;
        problem = said.error;
        return;
      }
      now = said;
      over = said.closed;
    }

    async function send() {
      const { participant, answer } = storage.read();
      const { ok, said } = await fetched("guess", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ participant, ...answer }),
        keepalive: true, // also if the page is closed meanwhile
      });
      if (ok && now.card === answer.card) now.own = said.own;
      if (!ok) await refused(answer, said.error);
    }

    /* Not taken in: shown or ended meanwhile, which the next question tells; or never to be. */
    async function refused(answer, sentence) {
      await ask();
      if (!isAsked() || now.card !== answer.card) return;
      storage.write({ participant: storage.read().participant });
      chosen = now.own;
      problem = sentence;
    }

    async function tick() {
      clearTimeout(timer);
      if (busy) return;
      busy = true;
      try {
        await (isAsked() && isUnsent() ? send() : ask());
        lost = false;
      } catch {
        lost = true; // no network, or no server: nothing has been lost
      }
      busy = false;
      show();
      if (over || (document.hidden && !(isAsked() && isUnsent()))) return;
      const soon = isAsked() && isUnsent() && !lost;
      timer = setTimeout(tick, soon ? 0 : EVERY * (0.8 + 0.4 * Math.random()));
    }

    // What is pressed

    function choose(value) {
      chosen = Math.max(0, Math.min(100, value));
      problem = "";
      show();
    }

    function give() {
      if (chosen === null) {
        problem = words["choose-first"];
        show();
        return;
      }
      const { participant } = storage.read();
      storage.write({ participant, answer: { card: now.card, value: chosen } });
      problem = "";
      show();
      tick();
    }

    // What is seen

    function show() {
      if (now === null) {
        say();
        return;
      }
      const screen = `${now.card} ${now.phase} ${now.closed}`;
      if (screen !== shown) {
        shown = screen;
        chosen = given();
        problem = "";
        const heading = now.closed ? words.ended : isAsked() ? now.question : words.look;
        by("asked").textContent = heading;
        by("hint").textContent = now.closed ? words.thanks : hint;
        by("hint").hidden = isAsked();
        by("share").hidden = !(isAsked() && now.kind === "share");
        by("statement").hidden = !(isAsked() && now.kind === "statement");
        document.body.className = isAsked() ? "asks" : "";
        window.scrollTo(0, 0);
      }
      showShare();
      showStatement();
      say();
    }

    const share = (value) => words.share.replace("*", value);

    function showShare() {
      const slider = by("slider");
      slider.classList.toggle("untouched", chosen === null);
      slider.value = chosen === null ? 50 : chosen;
      slider.style.setProperty("--chosen", `${slider.value}%`);
      slider.setAttribute("aria-valuetext",
        chosen === null ? words["none-chosen"] : share(chosen));
      by("value").textContent = chosen === null ? "–" : share(chosen);
      const isGiven = chosen !== null && chosen === given();
      by("send").textContent = given() === null ? words.answer : words.change;
      by("send").setAttribute("aria-disabled", String(isGiven));
    }

    function showStatement() {
      for (const button of by("statement").querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(Number(button.dataset.value) === given()));
      }
    }

    function say() {
      const sentence = problem || sentenceNow();
      if (by("said").textContent !== sentence) by("said").textContent = sentence;
      const revealed = now !== null && !isAsked() && sentence !== "" && sentence === now.revealed;
      by("said").className = problem || lost ? "problem" : revealed ? "revealed" : "";
    }

    function sentenceNow() {
      if (now === null) return lost ? words["no-contact"] : "";
      if (given() === null) return lost ? words["no-contact"] : now.closed ? "" : now.revealed || "";
      if (now.closed) return "";
      if (!isAsked()) return isUnsent() ? words.late : lost ? words["no-contact"] : now.revealed || "";
      if (isUnsent()) return lost ? words.kept : words.sending;
      const names = [words.false, words.true];
      const answer = now.kind === "share" ? share(given()) : names[given()];
      return words.answered.replace("*", answer);
    }

    by("slider").addEventListener("input", () => choose(Number(by("slider").value)));
    // A touch where the thumb already is changes nothing, but chooses.
    by("slider").addEventListener("pointerup", () => choose(Number(by("slider").value)));
    for (const [id, step] of [["less", -1], ["more", 1]]) {
      by(id).addEventListener("click", () => choose((chosen === null ? 50 : chosen) + step));
    }
    by("send").addEventListener("click", give);
    for (const button of by("statement").querySelectorAll("button")) {
      button.addEventListener("click", () => {
        chosen = Number(button.dataset.value);
        give();
      });
    }
    window.addEventListener("online", tick);
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) tick();
    });
    tick();
  }
})();
