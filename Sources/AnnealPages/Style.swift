/// The one design of the guide: the colours and the typeface of the pictures, light or dark as the reader has it.
enum Style {
  static let text = """
    :root{--ink:#1f2328;--quiet:#4d555e;--ground:#fff;--rule:#d5d9de;--link:#0f55d8;--wash:#f4f6f8}
    @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--quiet:#a9b3bd;--ground:#0d1117;--rule:#30363d;--link:#69b1ff;--wash:#161b22}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 Helvetica,Arial,'Liberation Sans',sans-serif}
    header,main,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
    nav{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;padding:1.1rem 0;border-bottom:1px solid var(--rule)}
    h1{font-size:2rem;line-height:1.2;margin:2rem 0 .6rem}
    h2{font-size:1.3rem;margin:2.2rem 0 .5rem}
    p,li{max-width:44rem}
    a{color:var(--link)}
    a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    pre,table{background:var(--wash);border:1px solid var(--rule);border-radius:6px}
    pre{padding:.8rem 1rem;overflow-x:auto;font-size:.87rem;line-height:1.5}
    code{font-family:Menlo,'DejaVu Sans Mono','Liberation Mono',monospace;font-size:.9em}
    pre code{font-size:1em}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-size:.93rem}
    th,td{text-align:left;vertical-align:top;padding:.45rem .8rem;border-top:1px solid var(--rule)}
    thead th{border-top:0}
    figure{margin:1.2rem 0}
    figure svg{max-width:100%;height:auto}
    figcaption,.quiet,footer{color:var(--quiet);font-size:.93rem}
    footer{border-top:1px solid var(--rule);margin-top:3rem;padding-top:1rem;padding-bottom:2rem}
    @media print{nav,footer{display:none}}

    """
}
