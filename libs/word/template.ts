import type { KeptTemplate } from '#kernel';
import type { Fonts } from './fonts.ts';

/** The texts and faces of one kind of document. A text may name values in braces: {date}. */
export interface Template<Word extends string = string> {
  /** By which its file is called: `slip.json`. */
  readonly kind: string;
  readonly fonts: Fonts;
  readonly words: Readonly<Record<Word, string>>;
  /**
   * What bodies, units, meetings and places are called in the language of the document; one without has none. Persons are
   * not looked up in it: a template is kept in events, and nobody's name is.
   */
  readonly names?: Readonly<Record<string, string>>;
}

/** What a file says otherwise than the preset. */
export interface TemplateChanges {
  readonly fonts: Readonly<Partial<Fonts>>;
  readonly words: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
}

/** Why a template file cannot be used: at which field, and what is wrong. */
export interface TemplateFlaw {
  readonly flaw: { readonly zh: string; readonly en: string };
}

/** What the files of a data folder say: `''` of all bodies, or a body's id, then the kind. */
export type ChangesByBody = ReadonlyMap<string, ReadonlyMap<string, TemplateChanges>>;

/** The templates in use: the presets, with what the folder says of all bodies, and then of the one. */
export class Templates {
  constructor(private readonly changes: ChangesByBody = new Map()) {}

  /** Those in use now, to be kept with what is issued. */
  kept(presets: readonly Template[], bodyId: string): readonly KeptTemplate[] {
    return presets.map((preset) => {
      const { kind, fonts, words, names = {} } = this.of(preset, bodyId);
      return { kind, fonts: { ...fonts }, words, names };
    });
  }

  of<Word extends string>(preset: Template<Word>, bodyId: string): Template<Word> {
    const ofAll = this.changes.get('')?.get(preset.kind);
    const ofBody = this.changes.get(bodyId)?.get(preset.kind);
    return {
      ...preset,
      fonts: { ...preset.fonts, ...ofAll?.fonts, ...ofBody?.fonts },
      words: { ...preset.words, ...ofAll?.words, ...ofBody?.words },
      ...(preset.names && { names: { ...preset.names, ...ofAll?.names, ...ofBody?.names } }),
    };
  }
}

/** The template that a document was issued with, where one was kept; a word that there was not then is as it is now. */
export const keptOr = <Word extends string>(present: Template<Word>, kept: readonly KeptTemplate[]): Template<Word> => {
  const then = kept.find(({ kind }) => kind === present.kind);
  if (!then) return present;
  return {
    ...present,
    fonts: { ...present.fonts, ...then.fonts },
    words: { ...present.words, ...then.words },
    ...(present.names && { names: then.names }),
  };
};

/** A text with its values. A value may hold braces: it is not looked into again. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
