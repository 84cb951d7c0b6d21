import { useEffect } from 'react';
import { useStore } from 'zustand';
import { said } from '../commands/said.ts';
import { type Texts, useLanguage } from '../language/use-texts.ts';
import './said-line.css';

/** Long enough to read a sentence twice (assumption), ms. */
const SHOWN = 4_000;

/** A sentence in passing about something that succeeded out of sight; read out, then gone. */
export function SaidLine() {
  const { text, count } = useStore(said);
  return (
    <div className="said-place" role="status">
      {text !== null && <Sentence key={count} text={text} />}
    </div>
  );
}

function Sentence({ text }: { readonly text: Texts<string> }) {
  const language = useLanguage();
  useEffect(() => {
    const timer = setTimeout(() => said.setState({ text: null }), SHOWN);
    return () => clearTimeout(timer);
  }, []);
  return <p>{text[language]}</p>;
}
