// Nicer with, complete without: suggestions for communes, and a draft that saves itself.
'use strict';
(function () {
  document.querySelectorAll('[data-communes]').forEach(function (field) {
    var timer;
    field.addEventListener('input', function () {
      clearTimeout(timer);
      if (field.value.length < 2) { return; }
      timer = setTimeout(function () {
        fetch('/communes?debut=' + encodeURIComponent(field.value), { headers: { Accept: 'application/json' } })
          .then(function (answer) { return answer.ok ? answer.json() : []; })
          .then(function (names) {
            var list = document.getElementById(field.getAttribute('list'));
            list.replaceChildren.apply(list, names.map(function (name) {
              var option = document.createElement('option');
              option.value = name;
              return option;
            }));
          }).catch(function () {});
      }, 200);
    });
  });

  var tab = document.querySelector('.onglet[aria-current]');
  if (tab) { tab.parentNode.parentNode.scrollLeft = tab.offsetLeft - 40; }

  var form = document.querySelector('[data-autosave]');
  if (!form) { return; }
  var state = form.querySelector('[data-autosave-etat]');
  var timer, running = false, leaving = false, pressed;
  form.addEventListener('submit', function (event) {
    leaving = true;
    clearTimeout(timer);
    // Two copies of one page on their way would look like two agents.
    if (running) { event.preventDefault(); pressed = event.submitter; }
  });
  form.addEventListener('input', function (event) {
    if (event.target.type === 'file') { return; }
    state.textContent = 'Modifications non enregistrées';
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  function save() {
    if (leaving) { return; }
    if (running) { timer = setTimeout(save, 500); return; }
    running = true;
    var data = new FormData(form);
    Array.from(data.keys()).filter(function (name) { return name.indexOf('fichier-') === 0; }).forEach(function (name) { data.delete(name); });
    data.set('action', 'brouillon');
    function done(text) {
      running = false;
      state.textContent = text;
      if (leaving) { form.requestSubmit(pressed); }
    }
    fetch(form.action, { method: 'POST', body: data, headers: { 'X-Autosave': '1' } }).then(function (answer) {
      if (!answer.ok || !answer.headers.get('X-Version')) { throw new Error(); }
      if (answer.headers.get('X-Merged') === 'true') {
        done('Modifié ailleurs entre-temps : gardez le brouillon pour voir ce qui a changé');
        return;
      }
      form.elements.version.value = answer.headers.get('X-Version');
      done('Brouillon enregistré');
    }).catch(function () { done('Le brouillon n’a pas pu être enregistré : gardez cette page ouverte'); });
  }
})();
