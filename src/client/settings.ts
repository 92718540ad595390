import * as vscode from 'vscode';

/** The user's settings below `kanta`. Values of the wrong type count as not set, because people edit settings by hand. */
export class Settings {
  /** @param section below `kanta`: `fhir.version` */
  string(section: string, fallback: string, resource?: vscode.Uri): string {
    const value = this.#read(section, resource);
    return typeof value === 'string' ? value : fallback;
  }

  boolean(section: string, fallback: boolean, resource?: vscode.Uri): boolean {
    const value = this.#read(section, resource);
    return typeof value === 'boolean' ? value : fallback;
  }

  strings(section: string, resource?: vscode.Uri): readonly string[] {
    const value = this.#read(section, resource);
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  /** Anything else: the reader checks it. */
  unknown(section: string, resource?: vscode.Uri): unknown {
    return this.#read(section, resource);
  }

  /** @param section below `kanta`, or a part of one: `fhir` hears of `fhir.version` */
  onDidChange(section: string, listener: () => void): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`kanta.${section}`)) listener();
    });
  }

  #read(section: string, resource: vscode.Uri | undefined): unknown {
    return vscode.workspace.getConfiguration('kanta', resource).get<unknown>(section);
  }
}
