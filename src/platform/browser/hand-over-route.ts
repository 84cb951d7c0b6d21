/** How the start server hands the files of `npm start -- datei.bpmn` to the page: fragment parameter, route and header of the token. */
export const handOverParameter = 'uebergabe';
/** Where the server on this machine offers files it was started with. */
export const handOverRoute = '/uebergabe/';
/** Carried by the page's requests for them, so that no other page can ask. */
export const handOverHeader = 'x-prozesskompass-uebergabe';
