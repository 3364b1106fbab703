/** A text in lines of so many letters at most; a word that is longer is broken. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => pieces(each, most))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > most) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, most: number): string[] {
  const letters = [...word];
  const all: string[] = [];
  for (let from = 0; from < letters.length; from += most) {
    all.push(letters.slice(from, from + most).join(""));
  }
  return all;
}
