/// The one design of the guide: the colours and the typeface of the pictures, light or dark as the reader has it.
enum Style {
  /// The picture of the site: a curve that falls.
  static let icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M1 13C5 1 7 1 9 6s3 7 6 7' "
    + "fill='none' stroke='%230f55d8' stroke-width='2.4' stroke-linecap='round'/%3E%3C/svg%3E"

  // Classes of pictures (`quiet`, `text`, `axis`) are not to be named here: a page's rule wins over their attributes.
  static let text = """
    :root{color-scheme:light dark;--ink:#1f2328;--quiet:#4d555e;--ground:#fff;--rule:#d5d9de;--edge:#6e7781;--link:#0f55d8;--on:#fff;--wash:#f4f6f8}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#a9b3bd;--ground:#0d1117;--rule:#30363d;--edge:#848d97;--link:#69b1ff;--on:#0d1117;--wash:#161b22}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 Helvetica,Arial,'Liberation Sans',sans-serif;overflow-wrap:break-word}
    header,main,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.4rem;background:var(--ground);padding:.2rem .5rem}
    nav{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;padding:1.1rem 0;border-bottom:1px solid var(--rule)}
    h1{font-size:2rem;line-height:1.2;margin:2rem 0 .6rem}
    h2{font-size:1.3rem;line-height:1.3;margin:2.2rem 0 .5rem}
    h3{font-size:1rem;margin:1.4rem 0 .4rem}
    p,li{max-width:44rem}
    ul{padding-left:1.3rem}
    li{margin:.45rem 0}
    a{color:var(--link)}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px}
    pre,.scroll{background:var(--wash);border:1px solid var(--rule);border-radius:6px;overflow-x:auto}
    pre{padding:.8rem 1rem;font-size:.87rem;line-height:1.5;margin:.6rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
    .narrow svg{width:100%}
    code{font-family:Menlo,'DejaVu Sans Mono','Liberation Mono',monospace;font-size:.9em}
    pre code{font-size:1em}
    table{border-collapse:collapse;width:100%;font-size:.93rem}
    th,td{text-align:left;vertical-align:top;padding:.45rem .8rem;border-top:1px solid var(--rule)}
    thead th{border-top:0}
    tbody th{font-weight:normal}
    figure{margin:1.2rem 0}
    figure svg{display:block;max-width:100%;height:auto}
    figure svg .word{fill:var(--quiet)}
    figcaption,.proof,footer p{color:var(--quiet);font-size:.93rem}
    figcaption{margin-top:.5rem;max-width:50rem}
    .narrow{display:none}
    .try{display:inline-block;padding:.4rem .9rem;border-radius:6px;background:var(--link);color:var(--on);text-decoration:none;font-weight:bold}
    .try:hover{text-decoration:underline}
    li .proof{display:block}
    .corrects{font-weight:bold}
    .balls svg{width:100%}
    .balls{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 1.6rem}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(14.5rem,1fr));gap:1.1rem 1.6rem;list-style:none;padding:0;margin:.8rem 0}
    .cards li{margin:0}
    .cards svg{display:block;width:100%;height:auto}
    .cards span{display:block;color:var(--quiet);font-size:.93rem;line-height:1.35}
    .sheet{overflow-x:auto;margin:0 -1.25rem;padding:0 1.25rem}
    .sheet svg{min-width:50rem;width:100%}
    .play{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:.5rem 2rem;align-items:center}
    .play figure{margin:0}
    .play svg{width:100%;cursor:ew-resize;touch-action:pan-y}
    .slider,.check{display:flex;gap:.6rem;align-items:center;margin:.7rem 0;min-height:1.8rem}
    .slider span{flex:0 0 5.4rem}
    .slider input{flex:1;min-width:0}
    .slider output{flex:0 0 3rem;text-align:right;font-variant-numeric:tabular-nums}
    input{accent-color:var(--link);margin:0}
    .check input{width:1.1rem;height:1.1rem;flex:none}
    .presets{display:flex;flex-wrap:wrap;gap:.5rem}
    button{font:inherit;font-size:.93rem;color:var(--ink);background:var(--ground);border:1px solid var(--edge);border-radius:6px;padding:.35rem .8rem;cursor:pointer}
    button:hover{background:var(--wash)}
    button[aria-pressed=true]{background:var(--link);border-color:var(--link);color:var(--on)}
    [role=status]{min-height:5em}
    footer{margin-top:3rem}
    footer p{border-top:1px solid var(--rule);padding:1rem 0 2rem;margin:0;max-width:none}
    @media (max-width:44rem){
    h1{font-size:1.7rem;margin-top:1.4rem}
    .wide{display:none}
    .narrow{display:block}
    .play{grid-template-columns:minmax(0,1fr)}
    .stack thead{display:none}
    .stack tr,.stack td,.stack th{display:block;border:0;padding:0}
    .stack tr{padding:.6rem .8rem;border-top:1px solid var(--rule)}
    .stack tr:first-child{border-top:0}
    .stack td[data-label]::before{content:attr(data-label) ': ';color:var(--quiet)}
    }
    @media print{nav,footer,.skip,.try,#play{display:none}}

    """
}
