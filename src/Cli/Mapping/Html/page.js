'use strict';
(() => {
  const schema = JSON.parse(document.querySelector('script#map-schema').textContent);
  const byId = id => document.getElementById(id);
  const form = byId('map-filters');
  const heads = [...document.querySelectorAll('.columns .marks > *')];
  const holds = [...document.querySelectorAll('.hold')];
  const sections = [...document.querySelectorAll('.type')].map((element, type) => ({ element, type, rows: rowsOf(element) }));
  const total = sections.reduce((sum, section) => sum + section.rows.filter(row => row.field >= 0).length, 0);

  // An argument belongs to the field above it: both are shown when either matches.
  function rowsOf(section) {
    let field = -1;
    return [...section.querySelectorAll('tbody tr')].map(element => {
      const isField = element.classList.contains('field');
      field += isField ? 1 : 0;
      return { element, field: isField ? field : -1, owner: field, asks: (element.dataset.asks || '').split(' '), text: null };
    });
  }

  function isMet(number, held, signedIn) {
    const requirement = schema.requirements[number];
    return (!requirement.signedIn || signedIn) && requirement.clauses.every(clause => clause.some(permission => held.has(permission)));
  }

  // Which fields some way from a root leads to. What an interface declares is used through one of the object types behind it.
  function reach(held, signedIn) {
    const met = schema.requirements.map((_, number) => isMet(number, held, signedIn));
    const types = schema.types;
    const behind = types.map(() => []);
    types.forEach((type, number) => type.possible.forEach(object => behind[object].push(number)));
    const fields = types.map(type => type.fields.map(() => false));
    const reached = types.map(type => type.root);
    const open = types.flatMap((type, number) => type.root ? [number] : []);
    const enter = number => {
      if (number >= 0 && !reached[number]) {
        reached[number] = true;
        open.push(number);
      }
    };
    const use = (number, field) => {
      fields[number][field] = true;
      enter(types[number].fields[field][1]);
    };
    while (open.length > 0) {
      const number = open.pop();
      if (types[number].isAbstract) {
        types[number].possible.forEach(enter);
        continue;
      }
      types[number].fields.forEach(([requirement], field) => {
        if (met[requirement]) {
          use(number, field);
          for (const parent of behind[number]) {
            const same = (schema.names[parent] || []).indexOf(schema.names[number][field]);
            if (same >= 0 && !fields[parent][same] && met[types[parent].fields[same][0]]) {
              use(parent, same);
            }
          }
        }
      });
    }
    return fields;
  }

  function apply() {
    const words = byId('map-search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const permission = byId('by-permission').value;
    const column = permission ? String(schema.permissions.indexOf(permission)) : null;
    const access = byId('by-access').value;
    const wanted = byId('by-reach').value;
    const held = new Set(holds.filter(box => box.checked).map(box => Number(box.value)));
    if (held.size > 0) {
      byId('signed-in').checked = true;
    }
    const signedIn = byId('signed-in').checked;
    const reachable = reach(held, signedIn);
    let shown = 0;
    let reached = 0;
    for (const section of sections) {
      const matching = new Set();
      for (const row of section.rows) {
        row.text = row.text ?? (schema.names[section.type][row.owner] + ' ' + section.element.firstElementChild.textContent + '.' + row.element.textContent).toLowerCase();
        const can = reachable[section.type][row.owner];
        row.matches = words.every(word => row.text.includes(word))
          && (column === null || row.asks.includes(column))
          && (access === '' || (row.field >= 0 && row.element.classList.contains(access)))
          && (wanted === '' || can === (wanted === 'yes'));
        if (row.matches) {
          matching.add(row.owner);
        }
        if (row.field >= 0) {
          row.element.classList.toggle('closed', wanted === '' && signedIn && !can);
          reached += can ? 1 : 0;
        }
      }
      for (const row of section.rows) {
        row.element.hidden = !matching.has(row.owner);
      }
      section.element.hidden = matching.size === 0;
      shown += matching.size;
    }
    const names = [...held].map(number => schema.permissions[number]);
    const who = names.length > 0 ? `who holds ${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`
      : signedIn ? 'who is signed in, without permissions' : 'who is not signed in';
    heads.forEach((head, number) => head.classList.toggle('on', String(number) === column));
    byId('held-text').textContent = who;
    byId('shown-count').textContent = `${shown} of ${total} fields shown. A caller ${who} reaches ${reached}.`;
  }

  function list() {
    const words = byId('held-search').value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const box of holds) {
      box.parentElement.hidden = !words.every(word => box.parentElement.textContent.toLowerCase().includes(word));
    }
  }

  function hold(isHeld) {
    for (const box of holds) {
      if (!isHeld || !box.parentElement.hidden) {
        box.checked = isHeld;
      }
    }
    apply();
  }

  // A link may lead to what the filters hide.
  function reveal() {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest('.type [hidden], .type[hidden]')) {
      ['map-search', 'by-permission', 'by-access', 'by-reach'].forEach(id => byId(id).value = '');
      apply();
      target.scrollIntoView();
    }
  }

  // What scrolls must be within reach of the keyboard; what doesn't is no stop.
  function measure() {
    for (const figure of document.querySelectorAll('figure')) {
      if (figure.scrollWidth > figure.clientWidth) {
        figure.tabIndex = 0;
      } else {
        figure.removeAttribute('tabindex');
      }
    }
  }

  let waiting = 0;
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => { list(); apply(); }));
  form.addEventListener('input', event => {
    if (event.target.id === 'held-search') {
      list();
      return;
    }
    if (event.target.id === 'signed-in' && !event.target.checked) {
      holds.forEach(box => box.checked = false);
    }
    clearTimeout(waiting);
    waiting = setTimeout(apply, event.target.id === 'map-search' ? 120 : 0);
  });
  byId('hold-all').addEventListener('click', () => hold(true));
  byId('hold-none').addEventListener('click', () => hold(false));
  document.addEventListener('keydown', event => {
    const isWriting = event.target instanceof HTMLInputElement && event.target.type === 'search' || event.target instanceof HTMLSelectElement;
    if (event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      byId('map-search').focus();
    } else if (event.key === 'Escape' && event.target === byId('map-search')) {
      byId('map-search').value = '';
      apply();
    }
  });
  addEventListener('hashchange', reveal);
  addEventListener('resize', measure);
  form.hidden = false;
  apply();
  measure();
})();
