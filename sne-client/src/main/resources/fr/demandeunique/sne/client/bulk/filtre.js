(function () {
  var form = document.getElementById('filtre');
  var rows = document.querySelectorAll('#guichets tbody tr');
  var count = document.getElementById('compte');
  function show() {
    var territory = document.getElementById('territoire').value;
    var guichet = document.getElementById('guichet').value.trim().toUpperCase();
    var shown = 0;
    rows.forEach(function (row) {
      var fits = (!territory || row.cells[1].textContent === territory) && row.cells[0].textContent.indexOf(guichet) === 0;
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.body.classList.toggle('all-guichets', !territory && !guichet && shown > 200);
    count.textContent = shown + (shown > 1 ? ' lignes' : ' ligne');
  }
  form.addEventListener('input', show);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  show();
})();
