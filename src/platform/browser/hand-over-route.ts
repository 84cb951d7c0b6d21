/** How the start server hands the files of `npm start -- datei.bpmn` to the page: fragment parameter, route and header of the token. */
export const handOverParameter = 'uebergabe';
export const handOverRoute = '/uebergabe/';
export const handOverHeader = 'x-prozesskompass-uebergabe';
