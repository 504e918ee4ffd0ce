"use strict";
// The bureau's grid: moving by keys, typing, pasting a block, saving row by row, and settling conflicts. Without it the table is a table of links.
(function () {
  var box = document.querySelector("[data-grid]");
  if (!box) return;
  var table = box.querySelector("table"), body = table.tBodies[0], heads = table.tHead.rows[0].cells;
  var words = JSON.parse(box.dataset.words), info = box.querySelector("[data-info]"), state = box.querySelector("[data-status]"), list = box.querySelector("[data-conflicts]");
  var editor = null, queue = [], running = 0;

  function field(td) { return heads[td.cellIndex].dataset.f; }
  function fits(td) { return td.tagName === "TD" && !td.classList.contains("no") && !td.classList.contains("lk") && !td.parentNode.classList.contains("locked"); }
  function at(row, column) { return row >= 0 && row < body.rows.length && column > 0 && column < heads.length ? body.rows[row].cells[column] : null; }
  function place(td) { return [td.parentNode.sectionRowIndex, td.cellIndex]; }
  function fill(text, values) { return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name] === "" ? words.empty : values[name]; }); }
  function heading(td) { return heads[td.cellIndex].firstChild.textContent.trim(); }
  function school(row) { return row.cells[0].querySelector("a").textContent; }

  table.setAttribute("role", "grid");
  Array.prototype.forEach.call(body.querySelectorAll("td"), function (td, i) { td.tabIndex = i === 0 ? 0 : -1; });

  function show(td) {
    info.textContent = [school(td.parentNode), heading(td), td.dataset.l ? words.last + td.dataset.l : "", td.title].filter(Boolean).join("　");
  }
  function go(td) {
    if (!td) return;
    var was = body.querySelector('td[tabindex="0"]');
    if (was) was.tabIndex = -1;
    td.tabIndex = 0; td.focus();
  }
  function move(td, rows, columns) { var p = place(td); go(at(p[0] + rows, p[1] + columns)); }
  function next(td, step) {
    var all = Array.prototype.filter.call(body.querySelectorAll("td"), fits), i = all.indexOf(td);
    return i < 0 ? null : all[i + step];
  }

  // Typing.
  function edit(td, keep) {
    if (!fits(td) || editor) return;
    var input = document.createElement("input");
    editor = { td: td, was: td.textContent, input: input };
    input.value = keep ? editor.was : "";
    input.setAttribute("aria-label", school(td.parentNode) + " " + heading(td));
    td.textContent = ""; td.appendChild(input); td.classList.add("editing");
    input.focus();
    input.addEventListener("blur", function () { close(true); });
  }
  function close(keep) {
    if (!editor) return;
    var it = editor, text = it.input.value.trim();
    editor = null;
    it.td.classList.remove("editing");
    it.td.textContent = it.was;
    if (keep) set(it.td, text);
  }
  function set(td, text) {
    if (!fits(td) || td.textContent === text) return false;
    var row = td.parentNode;
    td.textContent = text; td.classList.add("dirty");
    row.typed = row.typed || {}; row.typed[field(td)] = text;
    if (row.conflicts) delete row.conflicts[field(td)];
    clearTimeout(row.timer);
    row.timer = setTimeout(function () { line(row); }, 350);
    return true;
  }

  table.addEventListener("focusin", function (e) { var td = e.target.closest("td"); if (td) show(td); });
  table.addEventListener("mousedown", function (e) {
    var td = e.target.closest("td");
    if (td && !(editor && editor.td === td)) { e.preventDefault(); close(true); go(td); }
  });
  table.addEventListener("dblclick", function (e) { var td = e.target.closest("td"); if (td) edit(td, true); });
  table.addEventListener("keydown", function (e) {
    var td = e.target.closest("td");
    if (!td || e.isComposing) return;
    if (editor) {
      var here = editor.td;
      if (e.key === "Enter" || e.key === "ArrowDown") { e.preventDefault(); close(true); go(here); move(here, 1, 0); }
      else if (e.key === "ArrowUp") { e.preventDefault(); close(true); go(here); move(here, -1, 0); }
      else if (e.key === "Tab") { e.preventDefault(); close(true); go(next(here, e.shiftKey ? -1 : 1) || here); }
      else if (e.key === "Escape") { e.preventDefault(); close(false); go(here); }
      return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    var step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Enter: [1, 0] }[e.key];
    if (step) { e.preventDefault(); move(td, step[0], step[1]); }
    else if (e.key === "Home") { e.preventDefault(); go(td.parentNode.cells[1]); }
    else if (e.key === "End") { e.preventDefault(); go(td.parentNode.cells[heads.length - 1]); }
    else if (e.key === "Tab") { var to = next(td, e.shiftKey ? -1 : 1); if (to) { e.preventDefault(); go(to); } }
    else if (e.key === "Escape") { var tab = document.querySelector(".gridsections a[aria-current]"); if (tab) tab.focus(); }
    else if (e.key === "F2") { e.preventDefault(); edit(td, true); }
    else if (e.key === "Delete" || e.key === "Backspace") { e.preventDefault(); set(td, ""); }
    else if (e.key.length === 1 || e.keyCode === 229) edit(td, false);
  });

  // A block from a spreadsheet: lines of cells parted by tabs; what the numbers look like is the server's to read.
  function block(text) {
    return text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map(function (each) { return each.split("\t").map(function (cell) { return cell.trim(); }); });
  }
  document.addEventListener("paste", function (e) {
    var td = document.activeElement && document.activeElement.closest ? document.activeElement.closest("[data-grid] td") : null;
    var text = e.clipboardData.getData("text/plain");
    if (!td || !text || (editor && !/[\t\n]/.test(text.trim()))) return;
    e.preventDefault();
    if (editor) close(false);
    var p = place(td), pasted = 0, skipped = 0;
    block(text).forEach(function (cells, i) {
      cells.forEach(function (cell, j) {
        var to = at(p[0] + i, p[1] + j);
        if (!to || !fits(to)) { skipped++; return; }
        set(to, cell); pasted++;
      });
    });
    go(td);
    state.textContent = fill(words.pasted, { n: pasted }) + (skipped ? fill(words.skipped, { n: skipped }) : "");
  });
  document.addEventListener("copy", function (e) {
    var td = document.activeElement;
    if (editor || !td || td.tagName !== "TD" || !table.contains(td)) return;
    e.clipboardData.setData("text/plain", td.textContent); e.preventDefault();
  });

  // Saving: a row at a time, three rows at once, each from the revision that it shows.
  function line(row) {
    if (queue.indexOf(row) < 0) queue.push(row);
    pump();
  }
  function pump() {
    while (running < 3) {
      var i = queue.findIndex(function (row) { return !row.busy; });
      if (i < 0) return;
      send(queue.splice(i, 1)[0]);
    }
  }
  function send(row) {
    var typed = row.typed;
    if (!typed) return;
    row.typed = null; row.busy = true; running++;
    state.textContent = words.saving;
    var form = new FormData();
    form.append("_form", box.dataset.token);
    Object.keys(typed).forEach(function (name) { form.append("c." + name, typed[name]); });
    fetch(box.dataset.grid + encodeURIComponent(row.dataset.code), {
      method: "POST", body: form, credentials: "same-origin", headers: { "If-Match": '"' + row.dataset.rev + '"', Accept: "application/json" }
    }).then(function (answer) {
      if (answer.status === 401) throw new Error("401");
      if ([200, 404, 409, 422, 428].indexOf(answer.status) < 0) throw new Error(String(answer.status));
      return answer.json();
    }).then(function (said) { take(row, said, typed); }).catch(function (error) {
      row.typed = Object.assign({}, typed, row.typed);
      state.textContent = error.message === "401" ? words.signin : words.failed;
      if (error.message !== "401") setTimeout(function () { line(row); }, 10000);
    }).finally(function () {
      row.busy = false; running--;
      pump();
    });
  }
  function take(row, said, typed) {
    if (said.refused) {
      // It stays on the page as it was typed, marked as not saved.
      Array.prototype.forEach.call(row.cells, function (td) { if (td.classList.contains("dirty")) td.classList.add("cf"); });
      state.textContent = said.refused;
      return;
    }
    row.dataset.rev = said.revision;
    row.conflicts = row.conflicts || {};
    said.conflicts.forEach(function (conflict) { row.conflicts[conflict.field] = conflict; });
    Array.prototype.slice.call(row.cells, 1).forEach(function (td) {
      var name = field(td), cell = said.cells[name], waits = row.typed && name in row.typed;
      if (!cell || (editor && editor.td === td)) return;
      var conflict = row.conflicts[name];
      td.classList.remove("e", "w", "cf");
      if (cell.mark) td.classList.add(cell.mark);
      if (cell.says) td.title = cell.says; else td.removeAttribute("title");
      if (waits) return;
      td.classList.remove("dirty");
      td.textContent = conflict ? conflict.yours : cell.value;
      if (conflict) td.classList.add("cf");
    });
    settle();
    if (document.activeElement && document.activeElement.tagName === "TD" && row.contains(document.activeElement)) show(document.activeElement);
    if (!queue.length && running <= 1) state.textContent = words.saved + new Date().toTimeString().slice(0, 8);
  }

  // Both values stay in sight until somebody chooses.
  function settle() {
    list.textContent = "";
    Array.prototype.forEach.call(body.rows, function (row) {
      Object.keys(row.conflicts || {}).forEach(function (name) {
        var conflict = row.conflicts[name];
        var td = Array.prototype.find.call(row.cells, function (each) { return each.tagName === "TD" && field(each) === name; });
        if (!td) return;
        var values = { school: school(row), field: heading(td), by: conflict.by, stored: conflict.stored, yours: conflict.yours };
        var p = document.createElement("p"), mine = document.createElement("button"), theirs = document.createElement("button");
        p.textContent = fill(words.conflict, values) + " ";
        mine.textContent = fill(words.mine, values); theirs.textContent = fill(words.theirs, values);
        mine.className = theirs.className = "btn sm";
        mine.addEventListener("click", function () {
          delete row.conflicts[name];
          td.textContent = conflict.stored; td.classList.remove("cf");
          set(td, conflict.yours); settle(); go(td);
        });
        theirs.addEventListener("click", function () {
          delete row.conflicts[name];
          td.textContent = conflict.stored; td.classList.remove("cf");
          settle(); go(td);
        });
        p.appendChild(mine); p.appendChild(document.createTextNode(" ")); p.appendChild(theirs);
        list.appendChild(p);
      });
    });
  }

  window.addEventListener("beforeunload", function (e) {
    close(true);
    if (Array.prototype.some.call(body.rows, function (row) { return row.typed || row.busy || Object.keys(row.conflicts || {}).length; })) e.preventDefault();
  });
})();
