/** Sites the texts and the drawing link to: the mark of bpmn.io (licence), law texts, the product's own page. */
const hosts = new Set(['bpmn.io', 'eur-lex.europa.eu', 'www.gesetze-im-internet.de']);

/** Whether a link may be handed to the person's own browser: https, a known host, nothing smuggled in before it. */
export const isKnownLink = (link: string): boolean => {
  try {
    const url = new URL(link);
    return url.protocol === 'https:' && hosts.has(url.hostname) && url.port === '' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
};
