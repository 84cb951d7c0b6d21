import { TAG_COLOURS } from '#core/picture/palette.ts';
import { TAGS } from '#core/annotation/annotation.ts';

/** Style of the page and of its print: look.md, light theme on white; text 10 pt and captions 8.5 pt on paper. */
export const STYLE = `
:root{color-scheme:light;--ink:#23211d;--ink2:#544f47;--line:#ddd7cc;--strong:#857d71;--sunken:#eae6de;--paper:#fdfcfa;--accent:#0b5f5a}
*{box-sizing:border-box}
html{scroll-behavior:auto}
body{margin:0 auto;max-width:1100px;padding:32px 32px 64px;font:14px/1.5 Arimo,"Liberation Sans",Arial,sans-serif;color:var(--ink);background:#fff;font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-999px}.skip:focus{left:16px;top:8px;background:#fff;padding:8px;outline:2px solid var(--accent)}
a{color:var(--accent)}a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1{font-size:34px;line-height:1.2;margin:0 0 4px}
h2{font-size:24px;line-height:1.25;margin:48px 0 12px;padding-top:12px;border-top:1px solid var(--ink)}
h3{font-size:18px;line-height:1.3;margin:32px 0 8px}h4{font-size:14px;margin:20px 0 4px}
p{margin:0 0 10px;max-width:78ch}.lead{font-size:16px}.small,figcaption,caption{font-size:12px;color:var(--ink2)}
.organisation{color:var(--ink2);margin:0}.subtitle{font-size:16px;color:var(--ink2)}
nav{margin:32px 0;padding:16px 20px;background:var(--paper);border:1px solid var(--line)}nav h2{font-size:16px;margin:0 0 8px;padding:0;border:0}
nav ol{margin:0;padding-left:20px}nav ul{list-style:none;padding-left:12px;margin:2px 0 6px;font-size:13px}
dl{margin:0 0 16px;max-width:none}dl>div{display:grid;grid-template-columns:190px 1fr;gap:4px 16px;padding:5px 0;border-bottom:1px solid var(--line)}
dt{font-weight:600}dd{margin:0}.blank{display:inline-block;width:160px;border-bottom:1px solid var(--strong);height:1em}
.control{margin-top:16px}
.notice{border:1px solid var(--line);border-left:3px solid var(--ink2);background:var(--paper);padding:10px 14px;margin:0 0 16px}.notice p:last-child{margin:0}
.scroll{overflow-x:auto;margin:0 0 6px}
table{border-collapse:collapse;width:100%;margin:8px 0 16px;font-size:13px}
caption{text-align:left;padding:0 0 4px}
th,td{padding:5px 8px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word;hyphens:auto}
th{background:var(--sunken);text-align:left;vertical-align:bottom;font-weight:600;border-bottom-color:var(--strong)}
.number{text-align:right;white-space:nowrap}
th.number{white-space:normal}
.tag{display:inline-block;white-space:nowrap;padding:0 7px;border:1px solid;border-radius:3px;font-size:12px;font-weight:600;line-height:19px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
${TAGS.map((tag) => `.tag.${tag}{background:${TAG_COLOURS[tag].fill};border-color:${TAG_COLOURS[tag].stroke};color:${TAG_COLOURS[tag].text}}`).join('')}
.tag.humanOnly{border-radius:10px}.tag.open{border-style:dashed}
figure{margin:12px 0 20px}figure svg{display:block;max-width:none;width:100%;height:auto;border:1px solid var(--line)}
#content figure svg[width="530"]{width:530px;max-width:100%;border:0}
footer{margin-top:48px;padding-top:12px;border-top:1px solid var(--line);font-size:12px;color:var(--ink2)}
@media (max-width:640px){body{padding:16px}dl>div{grid-template-columns:1fr}}
@page{size:A4;margin:18mm 16mm 20mm}
@media print{
body{padding:0;max-width:none;font-size:9.5pt;line-height:1.4}.skip,nav{display:none}
h1{font-size:24pt}h2{font-size:16pt;break-before:page;border:0;margin-top:0}h3{font-size:12.5pt}h3.page{break-before:page;margin-top:0}h4{font-size:10pt;margin:10pt 0 2pt}p{margin-bottom:5pt}ul,ol{margin:4pt 0}.lead{font-size:11pt}
dl{font-size:8.5pt;line-height:1.3;margin-bottom:8pt}dl>div{grid-template-columns:130px 1fr;padding:2px 0}
h2,h3,h4{break-after:avoid}.small,figcaption,caption{font-size:8.5pt}
table{font-size:8.5pt;line-height:1.3;margin:4px 0 8px}th,td{padding:3px 5px}.tag{font-size:8pt;padding:0 4px;line-height:15px}thead{display:table-header-group}tr,figure,.notice,dl>div{break-inside:avoid}
.scroll{overflow:visible}figure svg{min-width:0!important;max-height:235mm}#content figure svg[width="530"]{width:100mm}
}
`.replaceAll('\n', '');
