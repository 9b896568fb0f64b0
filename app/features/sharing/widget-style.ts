/**
 * The look of the page that other sites show inside theirs: the day's tokens, since it cannot know their night. It stands in the page
 * itself, whose policy names its hash: one request less. The picture gives way, words never do.
 */
export const widgetStyle = (title: string, text: string): string => `
@font-face{font-family:Bricolage;src:url(${title}) format("woff2");font-weight:200 800;font-display:swap}
@font-face{font-family:Source;src:url(${text}) format("woff2");font-weight:200 900;font-display:swap}
:root{color-scheme:light}
*{box-sizing:border-box;margin:0}
html,body{height:100%}
body{background:#fff;color:#16232d;font:1rem/1.4 Source,"Trebuchet MS",sans-serif}
main{display:flex;flex-direction:column;min-height:100%;max-height:100%;border:1px solid #d3dad5;border-bottom:4px solid #16232d;overflow:auto}
.picture{flex:1 1 6rem;min-height:5rem;overflow:hidden;background:#ffcb2b}
.picture img,.picture svg{display:block;width:100%;height:100%;object-fit:cover}
.words{display:flex;flex-direction:column;gap:.5rem;padding:1rem}
h1{font:700 1.3rem/1.15 Bricolage,"Trebuchet MS",sans-serif;overflow-wrap:anywhere}
h1 a{color:inherit;text-decoration:none}
h1 a:hover{text-decoration:underline}
.muted{color:#4b5a66}
.sum{font:700 1.6rem/1 Bricolage,"Trebuchet MS",sans-serif}
.gauge{display:block;width:100%;height:1rem}
.give{display:block;padding:.65rem 1rem;border-radius:4px;border-bottom:4px solid #16232d;background:#ffcb2b;color:#16232d;font:700 1.05rem/1.2 Bricolage,"Trebuchet MS",sans-serif;text-align:center;text-decoration:none}
.give:hover{background:#f2b705}
.tags{display:flex;flex-wrap:wrap;gap:.4rem}
.tag{padding:.1rem .5rem;border-left:4px solid #07525e;background:#dcedec;font-weight:700}
.tag.mark{border-color:#16232d;background:#16232d;color:#fff}
footer{font-size:.9375rem;color:#4b5a66}
footer a{color:#07525e}
a:focus-visible{outline:3px solid #16232d;outline-offset:2px;box-shadow:0 0 0 2px #ffcb2b}
`;
