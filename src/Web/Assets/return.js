"use strict";
// A return saves itself: each changed cell is sent at once. What could not be sent is kept on this computer until it is.
(function () {
  var form = document.querySelector("form[data-return]");
  if (!form || !form.dataset.return || !window.fetch) return;
  var words = form.dataset.words.split("|"), said = form.querySelector("[data-saved]"), key = "junheng" + form.dataset.return;
  var waiting = {}, sending = false, timer = 0;
  function keep() { try { if (Object.keys(waiting).length) localStorage.setItem(key, JSON.stringify(waiting)); else localStorage.removeItem(key); } catch (e) { /* A browser that keeps nothing still saves. */ } }
  function name(cell) { return "c." + cell; }
  function take(reply) {
    form.revision.value = reply.revision;
    said.textContent = reply.saved;
    var lead = document.querySelector(".lead16");
    if (lead && reply.tally) lead.textContent = reply.tally;
    Object.keys(reply.cells).forEach(function (id) {
      var box = document.getElementById("f-" + id), its = reply.cells[id];
      if (!box) return;
      var input = box.querySelector("[name='" + name(id) + "']"), says = box.querySelector(".says"), base = box.querySelector("[name='b." + id + "']");
      if (base) base.value = its.value;
      if (input && !its.open && document.activeElement !== input && !(name(id) in waiting)) input.value = its.value;
      if (input) { if (its.class === "f err") input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid"); }
      box.className = its.class;
      if (says.innerHTML !== its.says && !says.contains(document.activeElement)) says.innerHTML = its.says;
    });
  }
  function send() {
    if (sending || !Object.keys(waiting).length) return;
    sending = true;
    var now = waiting, body = new URLSearchParams();
    waiting = {};
    body.set("_form", form._form.value); body.set("revision", form.revision.value);
    Object.keys(now).forEach(function (field) { body.set(field, now[field]); });
    said.textContent = words[0];
    fetch(form.action, { method: "POST", body: body, headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "manual" }).then(function (response) {
      if (!response.headers.get("content-type") || response.headers.get("content-type").indexOf("json") < 0) throw new Error("no answer");
      return response.json();
    }).then(function (reply) {
      sending = false;
      if (reply.refused) { said.textContent = reply.refused; return; }
      take(reply); keep(); send();
    }).catch(function () {
      sending = false;
      Object.keys(now).forEach(function (field) { if (!(field in waiting)) waiting[field] = now[field]; });
      keep(); said.textContent = words[1];
      clearTimeout(timer); timer = setTimeout(send, 8000);
    });
  }
  form.addEventListener("change", function (e) {
    if (!e.target.name || !/^[ca]\./.test(e.target.name)) return;
    waiting[e.target.name] = e.target.value; keep(); send();
  });
  form.addEventListener("click", function (e) {
    if (e.target.name !== "use") return;
    var at = e.target.value.indexOf("="), cell = name(e.target.value.slice(0, at)), input = form.querySelector("[name='" + cell + "']");
    e.preventDefault();
    input.value = e.target.value.slice(at + 1); e.target.blur();
    waiting[cell] = input.value; keep(); send();
  });
  // Enter goes to the next cell as in a spreadsheet; the buttons send the form.
  form.addEventListener("keydown", function (e) {
    if (e.key !== "Enter" || e.target.tagName !== "INPUT") return;
    e.preventDefault();
    var all = Array.prototype.slice.call(form.querySelectorAll(".cells2 input.inp,.cells2 select.inp")), next = all[all.indexOf(e.target) + 1];
    if (next) { next.focus(); if (next.select) next.select(); } else e.target.blur();
  });
  window.addEventListener("online", send);
  try {
    var left = JSON.parse(localStorage.getItem(key) || "{}");
    Object.keys(left).forEach(function (field) {
      waiting[field] = left[field];
      var input = form.querySelector("[name='" + field.replace(/'/g, "") + "']");
      if (input) input.value = left[field];
    });
    if (Object.keys(waiting).length) { said.textContent = words[2]; send(); }
  } catch (e) { localStorage.removeItem(key); }
})();
