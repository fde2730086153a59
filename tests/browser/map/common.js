// What the scripts of these tests have in common. Lengths are the map's units or, on the screen, CSS pixels.
document.documentElement.style.scrollBehavior = 'auto';
window.map = {
    picture: () => document.querySelector('.map-sheet .map-picture'),
    layer: () => document.querySelector('.map-view'),
    towns: () => [...document.querySelectorAll('.map-view .marker')].map(marker => marker.dataset.place),
    marker: town => document.querySelector(`.map-view [data-place=${town}]`),
    size: () => [map.picture().viewBox.baseVal.width, map.picture().viewBox.baseVal.height],
    frame: () => JSON.parse(document.querySelector('[data-root=map] script').textContent).frame,

    // Chromium's checkVisibility overlooks what is hidden with a group of a picture.
    isDrawn: one => one.getBoundingClientRect().width > 0,

    // The view, as the picture's transform says it.
    view() {
        const [, x, y, k] = /translate\((\S+) (\S+)\) scale\((\S+)\)/.exec(map.layer().getAttribute('transform'));
        return { x: +x, y: +y, k: +k };
    },

    // Which point of the map stands at a place of the screen, and where on the screen a point stands.
    at(x, y) {
        const point = new DOMPoint(x, y).matrixTransform(map.layer().getScreenCTM().inverse());
        return [point.x, point.y];
    },
    on(x, y) {
        const point = new DOMPoint(x, y).matrixTransform(map.layer().getScreenCTM());
        return [point.x, point.y];
    },

    spot: town => map.marker(town).closest('.label').dataset.label.split(' ').slice(0, 2).map(Number),

    // Whether the map shows this point as near to its middle as its edges allow.
    isAround([x, y]) {
        const [view, [width, height]] = [map.view(), map.size()];
        const start = (spot, whole) => Math.min(Math.max(spot - whole / view.k / 2, 0), whole - whole / view.k);
        return Math.abs(-view.x / view.k - start(x, width)) < 1 && Math.abs(-view.y / view.k - start(y, height)) < 1;
    },

    // Where map and page stand: what a choice must not move.
    place: () => JSON.stringify([map.view(), scrollX, scrollY, ...['x', 'y', 'width'].map(side => Math.round(map.picture().getBoundingClientRect()[side]))]),

    // Shows so much of the map around a point, as the address does.
    go(x, y, zoom) {
        const { west, north, unit_m } = map.frame();
        const words = [zoom, (west + x * unit_m) / 1000, (north - y * unit_m) / 1000].map(one => one.toFixed(1)).join('_');
        const field = document.querySelector('#map-at');
        field.value = zoom === 1 ? '' : words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    },

    scroll: () => map.picture().scrollIntoView({ block: 'center' }),
    isMeasured: () => !document.querySelector('[data-live]')
        || Math.abs(document.querySelector('.map-corners').style.getPropertyValue('--unit') - map.size()[0] / map.picture().getBoundingClientRect().width) < 0.01,
};
map.scroll();
