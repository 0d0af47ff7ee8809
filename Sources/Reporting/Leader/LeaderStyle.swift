// SPDX-License-Identifier: Apache-2.0

/// How the leader's page looks, on a telephone, on a desk and on A4.
enum LeaderStyle {
  static let sheet: StaticString = """
    :root{color-scheme:light;--ink:#1c2530;--soft:#566272;--line:#d5dbe2;--pale:#f4f6f8;--deep:#123f66;--light:#a9bfd2;
    --mark:#a01c1c;--serif:"Times New Roman","Liberation Serif",Times,serif}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:#fff;color:var(--ink);font:15px/1.5 "Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",
    sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
    header.masthead,main,body>footer{max-width:1120px;margin:0 auto;padding:0 20px}
    h1,h2,h3,p,ul,dl,dd,figure{margin:0;padding:0}
    ul{list-style:none}
    h1,h2,h3{font-family:var(--serif);line-height:1.25}
    a{color:var(--deep);text-decoration-thickness:1px;text-underline-offset:4px}
    .note{color:var(--soft);font-size:13px}

    .masthead{position:relative;border-top:6px solid var(--deep);padding-top:22px!important}
    .agency{font-family:var(--serif);font-size:15px;line-height:1.35}
    .agency span,.agency b{display:block}
    .masthead h1{margin-top:18px;font-size:30px;text-wrap:balance}
    .period{margin-top:4px;font:italic 19px/1.35 var(--serif);color:var(--deep)}
    .facts{margin-top:14px;padding:10px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);
    display:grid;grid-template-columns:auto 1fr;gap:4px 48px;color:var(--soft);font-size:14px}
    .facts li:first-child{color:var(--ink);font-weight:600}
    .draft{position:absolute;top:26px;right:20px;border:2px solid var(--mark);color:var(--mark);padding:3px 14px;
    font:bold 17px/1.4 var(--serif);letter-spacing:.12em}

    section{margin-top:38px}
    h2{font-size:22px;color:var(--deep);padding-bottom:6px;border-bottom:2px solid var(--deep);margin-bottom:14px}
    h3{font-size:17px}

    .campaign{display:grid;grid-template-columns:minmax(210px,1fr) 3.2fr;border-bottom:1px solid var(--line);padding:14px 0;
    gap:10px 24px}
    .campaign header p{color:var(--soft);font-size:13px;line-height:1.4;margin-top:3px}
    .campaign dl{display:grid;grid-template-columns:repeat(4,1fr);gap:14px 20px}
    .campaign dt{font-size:13px;color:var(--soft)}
    .big{font:bold 30px/1.2 var(--serif);font-variant-numeric:tabular-nums lining-nums}
    .words{font-size:19px;font-weight:normal;font-style:italic;line-height:36px}
    .change,.before,.sum{font-size:13px;line-height:1.4}
    .before,.sum{color:var(--soft)}
    .sum b{color:var(--ink);font-weight:600}
    .arrow{font-size:10px;color:var(--deep)}
    #so-lieu>.note{margin-top:10px}

    .course{padding:14px 0 6px;border-bottom:1px solid var(--line)}
    .charts{display:grid;grid-template-columns:repeat(4,1fr);gap:14px 28px;margin-top:8px}
    .charts figure{min-width:0;display:flex;flex-direction:column;justify-content:flex-end}
    figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 8px;font-size:13px;line-height:1.4}
    .newest{color:var(--soft)}
    svg{display:block;overflow:visible}
    svg text{font-size:11px;fill:var(--soft)}
    svg .grid{stroke:var(--line);stroke-dasharray:3 3}
    svg .base{stroke:#7d8895}
    svg .now{fill:var(--deep)}
    svg .then{fill:var(--light)}
    svg circle{fill:#fff;stroke:#7d8895}
    details{margin:8px 0 10px;font-size:13px}
    summary{cursor:pointer;color:var(--deep);padding:4px 0}
    table{border-collapse:collapse;width:100%;max-width:640px;margin:4px 0 6px}
    th,td{padding:4px 8px 4px 0;border-bottom:1px solid var(--line);text-align:left;font-weight:normal;vertical-align:bottom}
    thead th{font-weight:600}
    .number{text-align:right;padding-right:0;padding-left:8px}

    .senders p{margin-top:5px}
    .senders h3{margin:14px 0 4px}
    .share rect{stroke:#fff;stroke-width:2}
    .share .onTime{fill:var(--deep)}
    .share .late{fill:var(--light)}
    .share .missing{fill:#fff;stroke:var(--mark)}
    .legend{display:flex;flex-wrap:wrap;gap:4px 22px;margin:6px 0 10px;font-size:14px}
    .legend i{display:inline-block;width:12px;height:12px;margin-right:7px;border:1px solid var(--deep);vertical-align:-1px}
    .legend .onTime{background:var(--deep)}
    .legend .late{background:var(--light);border-color:var(--light)}
    .legend .missing{border:2px solid var(--mark)}
    .periods li{padding:5px 0;border-bottom:1px solid var(--line)}

    .matter{margin-top:14px;padding:10px 16px 12px;background:var(--pale);border-left:4px solid var(--light)}
    .matter h3{font-size:16px}
    .count{font:bold 14px/1 "Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif;display:inline-block;padding:4px 8px;
    border-radius:10px;background:var(--deep);color:#fff;margin-left:6px;vertical-align:1px}
    .matter li{padding:6px 0;border-bottom:1px solid var(--line)}
    .matter small{display:block;color:var(--soft);font-size:13px}
    .matter .rest{border:0;color:var(--soft)}
    .matter ul:last-child li:last-child{border:0;padding-bottom:0}
    .open{margin-top:8px;font-size:14px}

    .prose{margin-top:14px;max-width:860px}
    .prose p{margin-top:4px;font:17px/1.55 var(--serif);text-align:justify;text-indent:1.27cm;-webkit-user-select:all;user-select:all}

    #tep h3{margin:12px 0 2px}
    .files li{display:grid;grid-template-columns:minmax(0,330px) 1fr;gap:0 20px;padding:5px 0;border-bottom:1px solid var(--line)}
    .files span{color:var(--soft)}
    body>footer{margin-top:34px;padding-bottom:30px;color:var(--soft);font-size:13px}

    @media screen and (max-width:820px){
    .campaign{grid-template-columns:1fr}
    .campaign dl,.charts{grid-template-columns:repeat(2,minmax(0,1fr))}
    .masthead h1{font-size:25px}
    .draft{position:static;display:inline-block;margin-top:14px}
    .facts,.files li{grid-template-columns:1fr}
    }
    @media screen and (max-width:480px){
    header.masthead,main,body>footer{padding-left:16px;padding-right:16px}
    .period{font-size:17px}
    .prose p{text-align:left;text-indent:.7cm}
    .charts{gap:16px 20px}
    }
    @page{size:A4;margin:16mm 15mm 16mm 20mm}
    @media print{
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    body{font-size:10pt;line-height:1.4}
    header.masthead,main,body>footer{max-width:none;padding-left:0;padding-right:0}
    .draft{right:0}
    .masthead h1{font-size:15.5pt;margin-top:12px}
    .period{font-size:13pt}
    .facts,figcaption,.campaign dt,.campaign header p,.change,.before,.sum,.note{font-size:8.5pt}
    section{margin-top:18px}
    h2{font-size:14pt;margin-bottom:8px}
    h3{font-size:11.5pt}
    .campaign{grid-template-columns:1fr;padding:8px 0}
    .campaign header p{margin:0}
    .charts{gap:8px 20px;margin-top:4px}
    .course{padding:8px 0 4px}
    .newest{display:none}
    .big{font-size:19pt}
    .words{font-size:12pt;line-height:1.9}
    .files li{padding:2px 0;grid-template-columns:minmax(0,250px) 1fr}
    h2,h3,#can-xu-ly>p{break-after:avoid}
    .campaign,.course,.matter li,.periods li,.files li,tr{break-inside:avoid}
    p{orphans:3;widows:3}
    .prose p{font-size:12pt}
    .matter{background:none;border:1px solid var(--line);border-left:4px solid var(--light)}
    details:not([open]){display:none}
    a{color:var(--ink)}
    #loi-van>.note{display:none}
    }
    """
}
