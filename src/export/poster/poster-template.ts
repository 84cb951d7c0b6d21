/**
 * Sheets of a poster as Typst sets them. Everything comes in as data (`/poster.json`, mm) and the picture as vectors
 * (`/picture.svg`); nothing people wrote is read as markup.
 */
export const POSTER_TEMPLATE = String.raw`
#let d = json("/poster.json")
#let mm(x) = x * 1mm
#let ink2 = rgb("#544F47")
#let strong-colour = rgb("#857D71")
#let accent = rgb("#0B5F5A")
#let soft = rgb("#DCEBE8")

#set document(title: d.title, author: d.author, date: datetime(year: d.day.at(0), month: d.day.at(1), day: d.day.at(2)))
#set text(font: "Arimo", size: 8pt, lang: d.language, fill: ink2, hyphenate: false)
#set page(width: mm(d.page.at(0)), height: mm(d.page.at(1)), margin: mm(d.margin), footer: none, header: none)

#let pic(alt) = image("/picture.svg", width: mm(d.picture.at(0)), height: mm(d.picture.at(1)), alt: alt)

// where this sheet lies among the others
#let small-map(tile) = {
  let (rows, columns) = d.grid
  let h = calc.min(6mm / rows, 1.6mm)
  grid(
    columns: (h * 1.4,) * columns,
    rows: (h,) * rows,
    stroke: 0.4pt + strong-colour,
    ..range(rows * columns).map(at => {
      let here = at == tile.row * columns + tile.column
      grid.cell(fill: if here { accent } else { white })[]
    }),
  )
}

#let foot(words, tile: none) = place(bottom + left, block(width: 100%, height: mm(d.foot), align(horizon, grid(
  columns: (1fr, auto, auto),
  column-gutter: 4mm,
  align: horizon,
  block(width: 100%, height: 1.1em, clip: true, d.footer),
  words,
  if tile != none { small-map(tile) },
))))

// ends of the strips that lie on top of each other, in the margin
#let marks(tile) = {
  let (rows, columns) = d.grid
  let (w, h) = d.room
  let tick(x, y, across) = place(top + left, dx: mm(x), dy: mm(y), line(length: 2mm, angle: if across { 0deg } else { 90deg }, stroke: 0.4pt + strong-colour))
  let upright(x) = { tick(x, -2.5, false); tick(x, h + 0.5, false) }
  let level(y) = { tick(-2.5, y, true); tick(w + 0.5, y, true) }
  if tile.column > 0 { upright(d.overlap) }
  if tile.column < columns - 1 { upright(w - d.overlap) }
  if tile.row > 0 { level(d.overlap) }
  if tile.row < rows - 1 { level(h - d.overlap) }
}

#if d.tiles.len() > 1 {
  // the map: the whole, small, with the sheets over it
  let (pw, ph) = d.picture
  let (rw, rh) = d.room
  let k = calc.min(rw / pw, (rh - 26) / ph)
  text(size: 13pt, weight: "bold", fill: rgb("#23211D"), d.title)
  v(2mm)
  block(d.howto)
  v(2mm)
  block(width: mm(pw * k), height: mm(ph * k), {
    place(top + left, image("/picture.svg", width: mm(pw * k), height: mm(ph * k), alt: d.alt))
    for (at, t) in d.tiles.enumerate() {
      let (x, y) = (t.x * d.scale * k, t.y * d.scale * k)
      let w = calc.min(rw * k, pw * k - x)
      let h = calc.min(rh * k, ph * k - y)
      place(top + left, dx: mm(x), dy: mm(y), rect(width: mm(w), height: mm(h), stroke: 0.8pt + accent))
      place(top + left, dx: mm(x) + 1.5mm, dy: mm(y) + 1.5mm, box(fill: soft, inset: 1.2mm, radius: 0.8mm, text(weight: "bold", fill: accent, str(at + 1))))
    }
  })
  foot(d.map-words)
  for (at, t) in d.tiles.enumerate() {
    pagebreak()
    block(width: mm(rw), height: mm(rh), clip: true, place(top + left, dx: mm(-t.x * d.scale), dy: mm(-t.y * d.scale), pic(d.sheet-words.at(at))))
    place(top + left, marks(t))
    foot(d.sheet-words.at(at), tile: t)
  }
} else {
  block(width: 100%, height: mm(d.room.at(1)), align(center + horizon, pic(d.alt)))
  foot(d.sheet-words.at(0))
}
`;
