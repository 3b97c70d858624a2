package org.waymark.portfolio;

/** The style sheet that stands in the portfolio report. */
final class PortfolioStyle {

  static final String CSS =
      """
      :root{color-scheme:light dark;--ink:#1d2430;--soft:#5a6475;--line:#d9dee7;--rail:#eef1f6;--page:#fff;--must:#a8201a;--should:#8a5a00;--could:#1f5f8b;--land:#e4e8ee;--h1:#e3eef9;--h2:#c3dcf2;--h3:#94c1e4;--h4:#5b9dd0;--h5:#1f5f8b;--t5:#fff;--t4:#10151c}
      @media(prefers-color-scheme:dark){:root{--ink:#e8ebf1;--soft:#a3adbd;--line:#39414f;--rail:#222833;--page:#161a21;--must:#ff9088;--should:#f2c063;--could:#86c5f2;--land:#2a313d;--h1:#1d2f42;--h2:#204666;--h3:#28628f;--h4:#5ba3d6;--h5:#b5dcf7;--t5:#10151c;--t4:#10151c}}
      body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}
      h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.3rem;line-height:1.3;margin:2.75rem 0 .5rem}h3{font-size:1.05rem;margin:1.75rem 0 .4rem}
      p{max-width:46rem;margin:.4rem 0 .9rem}.lead{font-size:1.1rem}.note,figcaption{color:var(--soft);font-size:.88rem}
      .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:1rem 1.5rem;margin:1.5rem 0 0;padding:0}.tiles div{border-top:3px solid var(--line);padding-top:.5rem}
      .tiles dt{color:var(--soft);font-size:.85rem;line-height:1.35}.tiles dd{margin:0;font-size:1.6rem;font-weight:600;line-height:1.3;font-variant-numeric:tabular-nums}
      .wide{overflow-x:auto;margin:.6rem 0 1rem}table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.35}th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--line)}
      thead th{color:var(--soft);font-weight:600;font-size:.82rem;vertical-align:bottom}tbody th{font-weight:400;min-width:11rem}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
      .id{color:var(--soft);white-space:nowrap;font-size:.82rem}.tag{font-size:.76rem;font-weight:600;letter-spacing:.04em;white-space:nowrap}.tag.must{color:var(--must)}.tag.should{color:var(--should)}.tag.could{color:var(--could)}
      .bar{display:block;width:9rem;height:.7rem;margin-top:.25rem}.rail{fill:var(--rail)}rect.must{fill:var(--must)}rect.should{fill:var(--should)}rect.could,rect.all{fill:var(--could)}
      figure{margin:1rem 0;break-inside:avoid}figure svg{display:block;width:100%;height:auto}figure svg text{fill:var(--soft);font-size:13px;font-family:inherit}.hist{max-width:40rem}.axis{stroke:var(--line);stroke-width:1}
      .land{fill:var(--land);stroke:var(--page);stroke-width:2}.m1{fill:var(--h1)}.m2{fill:var(--h2)}.m3{fill:var(--h3)}.m4{fill:var(--h4)}.m5{fill:var(--h5)}.place{stroke:var(--page);stroke-width:2}circle.place{stroke:var(--ink);stroke-width:1.5}
      .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;padding:0;margin:.5rem 0;font-size:.85rem;color:var(--soft)}.legend svg{width:1.1rem;height:.8rem;margin-right:.4rem;display:inline-block;vertical-align:baseline}.legend rect{stroke:var(--line);stroke-width:1}
      .heat th,.heat td{padding:.3rem .35rem;border:1px solid var(--page)}.heat thead th{padding:.3rem .2rem}.heat thead span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:14rem;text-align:left;line-height:1.2}.heat tbody th{min-width:9rem;padding-left:0;position:sticky;left:0;background:var(--page)}.heat td{text-align:center;min-width:2.3rem;font-variant-numeric:tabular-nums}.heat small{display:block;font-size:.75rem}
      .h0{background:var(--rail)}.h1{background:var(--h1)}.h2{background:var(--h2)}.h3{background:var(--h3);color:var(--ink)}.h4{background:var(--h4);color:var(--t4)}.h5{background:var(--h5);color:var(--t5)}
      details{margin:.6rem 0 1rem}summary{cursor:pointer;color:var(--soft);font-size:.9rem}footer{border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.82rem;margin-top:2.5rem;overflow-wrap:anywhere}
      @media(max-width:40rem){body{padding:1.25rem 1rem 3rem}.bar{width:4.5rem}tbody th{min-width:9rem}th,td{padding-right:.6rem}}
      @media(max-width:28rem){.bar{display:none}}
      @media print{body{max-width:none;padding:0;font-size:11pt}.wide{overflow:visible}tr{break-inside:avoid}h2,h3{break-after:avoid}.heat td,rect,.m1,.m2,.m3,.m4,.m5,.h0,.h1,.h2,.h3,.h4,.h5{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
      """;

  private PortfolioStyle() {}
}
