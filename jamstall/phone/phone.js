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
    let order = []; // the options in the order they are pressed, where they are ranked
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
      order = ranked(now.own);
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

    /* A ranking is sent as the places of the options from 1, the best first: 31. */
    const ranked = (value) => value === null ? [] : [...String(value)].map((digit) => digit - 1);

    function rank(place) {
      order = order.includes(place) ? order.filter((one) => one !== place) : [...order, place];
      chosen = order.length ? Number(order.map((one) => one + 1).join("")) : null;
      problem = "";
      show();
    }

    function giveRanking() {
      if (chosen === null) {
        problem = words["rank-first"];
        show();
        return;
      }
      give();
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
        order = now.kind === "scenario" ? ranked(chosen) : [];
        problem = "";
        const isLobby = now.phase === "lobby";
        const waits = isLobby ? words.joined : words.look;
        const heading = now.closed ? words.ended : isAsked() ? now.question : waits;
        by("asked").textContent = heading.replaceAll("–", "\u2060–\u2060"); // years on one line
        by("hint").textContent = now.closed ? words.thanks : isLobby ? words["joined-hint"] : hint;
        by("hint").hidden = isAsked();
        const controls = now.kind === "target" ? "share" : now.kind; // what one wants, as a guess
        for (const one of ["share", "statement", "compare", "scenario"]) {
          by(one).hidden = !(isAsked() && controls === one);
        }
        if (now.kind === "compare") makeOptions(by("compare"), (place) => {
          chosen = place;
          give();
        });
        if (now.kind === "scenario") makeOptions(by("ranked"), rank);
        document.body.className = isAsked() ? "asks" : "";
        window.scrollTo(0, 0);
      }
      showShare();
      showStatement();
      showOptions();
      say();
    }

    /* A button for each that is chosen between. */
    function makeOptions(place, press) {
      place.replaceChildren(...now.options.map((name, number) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "main";
        if (now.kind === "scenario") button.append(document.createElement("b"));
        const label = document.createElement("span");
        label.textContent = name;
        button.append(label);
        button.addEventListener("click", () => press(number));
        return button;
      }));
    }

    function showOptions() {
      [...by("compare").children].forEach((button, number) => {
        button.setAttribute("aria-pressed", String(number === given()));
      });
      [...by("ranked").children].forEach((button, number) => {
        const at = order.indexOf(number) + 1;
        button.setAttribute("aria-pressed", String(at > 0));
        button.firstChild.textContent = at || "";
        button.setAttribute("aria-label", at ? inPlace(at, now.options[number]) : now.options[number]);
      });
      const isGiven = chosen !== null && chosen === given();
      by("send-ranking").textContent = given() === null ? words.answer : words.change;
      by("send-ranking").setAttribute("aria-disabled", String(isGiven));
      by("again").hidden = !order.length;
    }

    const inPlace = (place, name) =>
      words.place.replace("*", () => place).replace("*", () => name);

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
      if (!isAsked() && isUnsent()) return [words.late, now.revealed].filter(Boolean).join(" ");
      if (!isAsked()) return lost ? words["no-contact"] : now.revealed || "";
      if (isUnsent()) return lost ? words.kept : words.sending;
      const isWish = ["target", "scenario"].includes(now.kind);
      return (isWish ? words.wanted : words.answered).replace("*", () => worded(given()));
    }

    function worded(value) {
      if (now.kind === "statement") return [words.false, words.true][value];
      if (now.kind === "compare") return now.options[value];
      if (now.kind === "scenario") {
        return ranked(value).map((one, at) => inPlace(at + 1, now.options[one])).join(", ");
      }
      return share(value);
    }

    by("slider").addEventListener("input", () => choose(Number(by("slider").value)));
    // A touch where the thumb already is changes nothing, but chooses.
    by("slider").addEventListener("pointerup", () => choose(Number(by("slider").value)));
    for (const [id, step] of [["less", -1], ["more", 1]]) {
      by(id).addEventListener("click", () => choose((chosen === null ? 50 : chosen) + step));
    }
    by("send").addEventListener("click", give);
    by("send-ranking").addEventListener("click", giveRanking);
    by("again").addEventListener("click", () => {
      order = [];
      chosen = null;
      problem = "";
      show();
    });
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
