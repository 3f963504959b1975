//! experiment
use newsmark::entities::names::{evidence::NameEvidence, tags, traits::flag};
use newsmark::language::NameLanguage;
use newsmark::tagger::{
    Evidence, NO_CLUSTER, TaggerParts, WordTable, WordTableParts, feature, row,
};
use newsmark::text::{Document, Offsets};
use newsmark::{Unit, english};
use std::collections::HashMap;

const DATA: &str = "/work/shared/data/";
const NER: &str = "/tmp/ner/lists/";

struct Doc {
    text: String,
    spans: Vec<(u32, u32, u8)>,
}
/// one sentence of features
#[derive(Default)]
struct Set {
    feats: Vec<u32>,
    tok: Vec<u32>,
    gold: Vec<u8>,
    sents: Vec<(u32, u32)>,
    weight: Vec<f32>,
    domain: Vec<u8>,
}

fn label(l: &str) -> Option<u8> {
    match l {
        "PER" | "PERSON" => Some(0),
        "ORG" | "ORGANIZATION" => Some(1),
        "LOC" | "LOCATION" => Some(2),
        _ => None,
    }
}

fn read_iob(path: &str, drop_docstart: bool) -> Vec<Doc> {
    let text = std::fs::read_to_string(path).unwrap();
    let mut docs = Vec::new();
    let mut sents: Vec<Vec<(String, String)>> = Vec::new();
    let mut cur: Vec<(String, String)> = Vec::new();
    let has_docs = text.contains("# doc");
    let flush = |sents: &mut Vec<Vec<(String, String)>>, docs: &mut Vec<Doc>| {
        if !sents.is_empty() {
            docs.push(detok(sents));
            sents.clear();
        }
    };
    for line in text.lines() {
        if line.starts_with("# doc") {
            if !cur.is_empty() {
                sents.push(std::mem::take(&mut cur));
            }
            flush(&mut sents, &mut docs);
            continue;
        }
        if line.trim().is_empty() {
            if !cur.is_empty() {
                sents.push(std::mem::take(&mut cur));
                if !has_docs && sents.len() >= 15 {
                    flush(&mut sents, &mut docs);
                }
            }
            continue;
        }
        if line.starts_with('#') && !line.contains('\t') {
            continue;
        }
        let mut f = line.split('\t');
        let w = f.next().unwrap().to_string();
        let t = f.last().unwrap_or("O").to_string();
        cur.push((w, t));
    }
    if !cur.is_empty() {
        sents.push(cur);
    }
    flush(&mut sents, &mut docs);
    let _ = drop_docstart;
    docs
}

fn detok(sents: &[Vec<(String, String)>]) -> Doc {
    let mut text = String::new();
    let mut spans: Vec<(u32, u32, u8)> = Vec::new();
    for (n, s) in sents.iter().enumerate() {
        if n > 0 {
            text.push(if n % 3 == 0 { '\n' } else { ' ' });
        }
        let mut open_quote = false;
        let mut glue = true;
        let mut cur: Option<(u32, u32, u8)> = None;
        for (w, t) in s {
            let w: &str = match w.as_str() {
                "-LRB-" => "(",
                "-RRB-" => ")",
                "``" => "\"",
                "''" => "\"",
                o => o,
            };
            let closing = matches!(
                w,
                "," | "."
                    | ";"
                    | ":"
                    | "!"
                    | "?"
                    | ")"
                    | "]"
                    | "%"
                    | "'s"
                    | "’s"
                    | "'"
                    | "n't"
                    | "..."
            ) || (w == "\"" && open_quote)
                || w.starts_with('\'') && w.len() <= 3;
            if !glue && !closing {
                text.push(' ');
            }
            glue = matches!(w, "(" | "[" | "$" | "£" | "€") || (w == "\"" && !open_quote);
            if w == "\"" {
                open_quote = !open_quote;
            }
            let start = text.len() as u32;
            text.push_str(w);
            let end = text.len() as u32;
            let (p, l) = t.split_once('-').unwrap_or(("O", ""));
            match (p, label(l)) {
                ("I", Some(l)) if cur.is_some_and(|c| c.2 == l) => {
                    if let Some(c) = &mut cur {
                        c.1 = end;
                    }
                }
                (_, Some(l)) => {
                    if let Some(c) = cur.take() {
                        spans.push(c);
                    }
                    cur = Some((start, end, l));
                }
                _ => {
                    if let Some(c) = cur.take() {
                        spans.push(c);
                    }
                }
            }
        }
        if let Some(c) = cur.take() {
            spans.push(c);
        }
    }
    Doc { text, spans }
}

fn read_dev(name: &str) -> Vec<Doc> {
    std::fs::read_to_string(format!("{DATA}dev/{name}.jsonl"))
        .unwrap()
        .lines()
        .map(|l| {
            let v: serde_json::Value = serde_json::from_str(l).unwrap();
            let text = v["text"].as_str().unwrap().to_string();
            let o = Offsets::new(&text);
            let spans = v["entities"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|e| {
                    let l = label(e[2].as_str().unwrap())?;
                    Some((
                        o.to_byte(e[0].as_u64().unwrap() as u32, Unit::Codepoint)
                            .unwrap(),
                        o.to_byte(e[1].as_u64().unwrap() as u32, Unit::Codepoint)
                            .unwrap(),
                        l,
                    ))
                })
                .collect();
            Doc { text, spans }
        })
        .collect()
}

#[derive(Clone, Copy)]
struct Scheme;
impl Scheme {
    fn tags(self) -> usize {
        tags::TAGS
    }
    fn allowed(self, a: Option<u8>, b: u8) -> bool {
        tags::may_follow(a, b)
    }
    fn may_end(self, a: u8) -> bool {
        tags::may_end(a)
    }
    fn decode(self, t: &[u8]) -> Vec<(usize, usize, u8)> {
        tags::decode(t)
            .into_iter()
            .map(|(r, l)| (r.start, r.end, l))
            .collect()
    }
}

fn gold_tags(d: &Document, spans: &[(u32, u32, u8)], scheme: Scheme) -> Vec<u8> {
    let mut tags_ = vec![0; d.tokens.len()];
    for &(s, e, l) in spans {
        let a = d.tokens.partition_point(|t| t.span.end <= s);
        let b = d.tokens.partition_point(|t| t.span.start < e);
        if a < b {
            tags::encode(l, &mut tags_[a..b]);
        }
    }
    tags_
}

fn features(
    d: &Document,
    lists: &NameLanguage,
    bits: u32,
    mut sink: impl FnMut(usize, std::ops::Range<usize>, &[u32]),
) {
    let ev = NameEvidence::new(d, lists);
    let mut buf = Vec::new();
    let words: Vec<Vec<_>> = (0..d.words.len())
        .map(|w| {
            let mut v = Vec::new();
            ev.word(w, &mut v);
            v
        })
        .collect();
    let edge = feature(255, 0);
    let mut rows = Vec::new();
    for s in &d.sentences {
        for i in s.tokens.clone() {
            buf.clear();
            rows.clear();
            for o in 0..5usize {
                let at = i as isize + o as isize - 2;
                if at < s.tokens.start as isize || at >= s.tokens.end as isize {
                    rows.push(row(edge, Some(o), bits) as u32);
                    continue;
                }
                for a in &words[d.tokens[at as usize].word.0 as usize] {
                    if a.window.has(o) {
                        rows.push(row(a.feature, Some(o), bits) as u32);
                    }
                }
            }
            ev.token(i, &s.tokens, &mut buf);
            rows.extend(buf.iter().map(|h| row(*h, None, bits) as u32));
            sink(i, s.tokens.clone(), &rows);
        }
    }
}

fn add_set(
    set: &mut Set,
    docs: &[Doc],
    lists: &NameLanguage,
    bits: u32,
    scheme: Scheme,
    weight: f32,
    max_sents: usize,
    domain: u8,
) {
    let mut n = 0;
    for doc in docs {
        let d = Document::new(&doc.text, english::language());
        let gold = gold_tags(&d, &doc.spans, scheme);
        let base = set.gold.len() as u32;
        let mut k = 0;
        // skip sentences whose gold crosses a boundary (invalid)
        features(&d, lists, bits, |i, _, rows| {
            if k == 0 {
                k = 1;
            }
            set.tok.push(set.feats.len() as u32);
            set.feats.extend_from_slice(rows);
            set.gold.push(gold[i]);
        });
        for s in &d.sentences {
            let g = &gold[s.tokens.clone()];
            let ok = scheme.may_end(g[g.len() - 1])
                && (0..g.len())
                    .all(|i| scheme.allowed(if i == 0 { None } else { Some(g[i - 1]) }, g[i]));
            if ok {
                set.sents
                    .push((base + s.tokens.start as u32, base + s.tokens.end as u32));
                set.weight.push(weight);
                set.domain.push(domain);
            }
            n += 1;
        }
        if n >= max_sents {
            break;
        }
    }
}

struct Model {
    bits: u32,
    l: usize,
    w: Vec<f32>,
    trans: Vec<f32>,
    first: Vec<f32>,
    scheme: Scheme,
}

fn emissions(m: &Model, rows: &[u32], out: &mut [f32]) {
    for r in rows {
        let o = (*r) as usize * m.l;
        for (x, w) in out.iter_mut().zip(&m.w[o..o + m.l]) {
            *x += w;
        }
    }
}

fn logsumexp(v: impl Iterator<Item = f32> + Clone) -> f32 {
    let m = v.clone().fold(f32::NEG_INFINITY, f32::max);
    if m == f32::NEG_INFINITY {
        return m;
    }
    m + v.map(|x| (x - m).exp()).sum::<f32>().ln()
}

struct Rng(u64);
impl Rng {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
}

fn viterbi(m: &Model, sc: &[f32], out: &mut Vec<u8>) {
    let l = m.l;
    let n = sc.len() / l;
    let mut best: Vec<f32> = (0..l).map(|t| m.first[t] + sc[t]).collect();
    let mut back = vec![0u8; n * l];
    for i in 1..n {
        let mut next = vec![f32::NEG_INFINITY; l];
        for t in 0..l {
            let (mut b, mut f) = (f32::NEG_INFINITY, 0);
            for p in 0..l {
                let x = best[p] + m.trans[p * l + t];
                if x > b {
                    b = x;
                    f = p;
                }
            }
            next[t] = b + sc[i * l + t];
            back[i * l + t] = f as u8;
        }
        best = next;
    }
    let mut t = (0..l)
        .filter(|t| m.scheme.may_end(*t as u8))
        .fold(0, |b, t| if best[t] > best[b] { t } else { b });
    let s = out.len();
    out.resize(s + n, 0);
    for i in (0..n).rev() {
        out[s + i] = t as u8;
        t = back[i * l + t] as usize;
    }
}

fn evaluate(m: &Model, dev: &[(String, Vec<Doc>)], lists: &NameLanguage, dump: bool) -> Vec<f32> {
    let mut res = Vec::new();
    for (name, docs) in dev {
        let (mut hit, mut got, mut want) = (0, 0, 0);
        let mut by: HashMap<u8, [u32; 3]> = HashMap::new();
        for doc in docs {
            let d = Document::new(&doc.text, english::language());
            let mut sc = vec![0.0; d.tokens.len() * m.l];
            features(&d, lists, m.bits, |i, _, rows| {
                emissions(m, rows, &mut sc[i * m.l..(i + 1) * m.l])
            });
            let mut tags = Vec::new();
            for s in &d.sentences {
                viterbi(m, &sc[s.tokens.start * m.l..s.tokens.end * m.l], &mut tags);
            }
            let trim = |s: u32, e: u32| {
                let (mut s, mut e) = (s as usize, e as usize);
                if doc.text[s..e].to_lowercase().starts_with("the ") {
                    s += 4;
                }
                for t in ["'s", "’s", "'", "’"] {
                    if doc.text[s..e].ends_with(t) && e - s > t.len() {
                        e -= t.len();
                        break;
                    }
                }
                (s, e)
            };
            let mut pred: Vec<(usize, usize, u8)> = m
                .scheme
                .decode(&tags)
                .into_iter()
                .map(|(a, b, l)| {
                    let (s, e) = trim(d.tokens[a].span.start, d.tokens[b - 1].span.end);
                    (s, e, l)
                })
                .collect();
            let mut gold: Vec<_> = doc
                .spans
                .iter()
                .map(|x| {
                    let (s, e) = trim(x.0, x.1);
                    (s, e, x.2)
                })
                .collect();
            gold.sort();
            gold.dedup();
            pred.sort();
            pred.dedup();
            for p in &pred {
                by.entry(p.2).or_default()[1] += 1;
                if gold.contains(p) {
                    hit += 1;
                    by.entry(p.2).or_default()[0] += 1;
                } else if dump {
                    println!(
                        "{name}\tEXTRA\t{}\t{}\t{}",
                        ["PER", "ORG", "LOC"][p.2 as usize],
                        &doc.text[p.0..p.1],
                        ctx(&doc.text, p.0, p.1)
                    );
                }
            }
            for g in &gold {
                by.entry(g.2).or_default()[2] += 1;
                if dump && !pred.contains(g) {
                    println!(
                        "{name}\tMISS\t{}\t{}\t{}",
                        ["PER", "ORG", "LOC"][g.2 as usize],
                        &doc.text[g.0..g.1],
                        ctx(&doc.text, g.0, g.1)
                    );
                }
            }
            got += pred.len();
            want += gold.len();
        }
        let f = 200.0 * hit as f32 / (got + want) as f32;
        let parts: Vec<String> = (0..3)
            .map(|l| {
                let b = by.get(&l).copied().unwrap_or_default();
                format!("{:.0}", 200.0 * b[0] as f32 / (b[1] + b[2]).max(1) as f32)
            })
            .collect();
        eprint!(
            "{} {f:.2} ({})  ",
            name.trim_start_matches("entities_"),
            parts.join("/")
        );
        res.push(f);
    }
    eprintln!("mean {:.2}", res.iter().sum::<f32>() / res.len() as f32);
    res
}
fn ctx(t: &str, s: usize, e: usize) -> String {
    let mut a = s.saturating_sub(40);
    while !t.is_char_boundary(a) {
        a -= 1;
    }
    let mut b = (e + 30).min(t.len());
    while !t.is_char_boundary(b) {
        b += 1;
    }
    t[a..b].replace('\n', " ")
}

fn load_words(clusters: &str, most: usize) -> WordTable {
    let mut map: std::collections::BTreeMap<String, (u16, u16)> = Default::default();
    let mut coarser = vec![[0u8; 2]; 1024];
    for line in std::fs::read_to_string(format!("{NER}{clusters}"))
        .unwrap()
        .lines()
        .take(most)
    {
        let f: Vec<&str> = line.split('\t').collect();
        let c: u16 = f[1].parse().unwrap();
        map.insert(f[0].into(), (c, 0));
        coarser[c as usize] = [f[2].parse().unwrap(), f[3].parse().unwrap()];
    }
    let mut add = |w: &str, b: u16| {
        map.entry(w.to_string()).or_insert((NO_CLUSTER, 0)).1 |= b;
    };
    for w in std::fs::read_to_string(format!("{NER}given.txt"))
        .unwrap()
        .lines()
    {
        add(w, flag::GIVEN);
    }
    for w in std::fs::read_to_string(format!("{NER}surname.txt"))
        .unwrap()
        .lines()
    {
        add(w, flag::SURNAME);
    }
    for line in std::fs::read_to_string(format!("{NER}cities.tsv"))
        .unwrap()
        .lines()
    {
        let f: Vec<&str> = line.split('\t').collect();
        let pop: u64 = f[1].parse().unwrap();
        let w = f[0].to_lowercase();
        if w.contains(' ') || w.contains('-') {
            for p in w.split([' ', '-']) {
                add(p, flag::CITY_PART);
            }
        } else {
            add(
                &w,
                if pop > 1_000_000 {
                    flag::LARGE_CITY
                } else if pop > 100_000 {
                    flag::CITY
                } else {
                    flag::TOWN
                },
            );
        }
    }
    for line in std::fs::read_to_string(format!("{NER}countries.tsv"))
        .unwrap()
        .lines()
    {
        let f: Vec<&str> = line.split('\t').collect();
        let w = f[0].to_lowercase();
        if w.contains(' ') {
            for p in w.split(' ') {
                add(p, flag::COUNTRY_PART);
            }
        } else {
            add(&w, flag::COUNTRY);
        }
    }
    for w in "mr mr. mrs mrs. ms ms. dr dr. prof prof. professor president minister senator sen. rep. gov. governor general gen. lt. col. colonel capt. captain sir lord lady king queen prince princess judge justice secretary chancellor ambassador mayor pope bishop archbishop sheikh sultan ayatollah imam coach chief director chairman chairwoman spokesman spokeswoman spokesperson leader premier commissioner inspector sergeant sgt. detective officer prophet congressman congresswoman attorney lawyer".split(' ') { add(w, flag::TITLE); }
    for w in "inc inc. corp corp. co. ltd ltd. llc plc company group bank university ministry party committee council agency department commission association organization organisation institute foundation union court police army force forces club team airlines airways office bureau federation league society center centre school college hospital church parliament congress senate assembly board authority service services holdings industries international news times post press network corporation fund front movement alliance coalition".split(' ') { add(w, flag::ORGANIZATION_HEAD); }
    for w in "river lake island islands mountain mountains sea ocean bay gulf peninsula street road avenue square park district province county state city town village region valley airport bridge border north south east west northern southern eastern western central coast desert".split(' ') { add(w, flag::PLACE_HEAD); }
    let parts = WordTableParts {
        coarser,
        words: map.into_iter().map(|(w, (c, f))| (w, c, f)).collect(),
    };
    let file = parts.write();
    std::fs::write("/tmp/ner/words.bin", &file).unwrap();
    eprintln!("words {} file {}", parts.words.len(), file.len());
    WordTable::read(&file).unwrap()
}

fn domain_of(f: &str) -> u8 {
    if f.starts_with("en-world") {
        0
    } else if f.starts_with("gmb") {
        1
    } else if f.starts_with("gum") {
        3
    } else if f.starts_with("uner-ewt") || f.starts_with("wnut") {
        4
    } else if f.starts_with("men") {
        5
    } else {
        2
    }
}
fn main() {
    let args: HashMap<String, String> = std::env::args()
        .skip(1)
        .filter_map(|a| {
            a.split_once('=')
                .map(|(k, v)| (k.to_string(), v.to_string()))
        })
        .collect();
    let get = |k: &str, d: f32| args.get(k).map_or(d, |v| v.parse().unwrap());
    let bits = get("bits", 20.0) as u32;
    let scheme = Scheme;
    let lists = english::names::with_words(load_words(
        "clusters_all.tsv",
        get("words", 150000.0) as usize,
    ));
    let sets = args.get("sets").cloned().unwrap_or("en-worldwide-newswire.train:1,gmb.all:0.5,men.all:1,wikigold.all:1,re-docred.dev:0.3,uner-ewt.dev:1,uner-pud.wiki:1,gum-derived.interview:1,gum-derived.speech:1,gum-derived.bio:1,gum-derived.voyage:1,wnut17.train:0.5,crossner.politics.train:1,crossner.politics.dev:1,crossner.politics.test:1".into());
    let mut set = Set::default();
    let gmb = get("gmb", 16000.0) as usize;
    for part in sets.split(',') {
        let (f, w) = part.split_once(':').unwrap();
        let docs = read_iob(&format!("{DATA}train/entities/{f}.iob2"), false);
        let before = set.sents.len();
        add_set(
            &mut set,
            &docs,
            &lists,
            bits,
            scheme,
            w.parse().unwrap(),
            if f.starts_with("gmb") {
                gmb
            } else {
                usize::MAX
            },
            domain_of(f),
        );
        eprintln!(
            "{f}: {} docs {} sentences",
            docs.len(),
            set.sents.len() - before
        );
    }
    set.tok.push(set.feats.len() as u32);
    eprintln!(
        "tokens {} feats/token {:.1}",
        set.gold.len(),
        set.feats.len() as f32 / set.gold.len() as f32
    );
    let dev: Vec<(String, Vec<Doc>)> = [
        "entities_worldwide",
        "entities_newswire_1998",
        "entities_web",
        "entities_wikinews",
    ]
    .iter()
    .map(|n| (n.to_string(), read_dev(n)))
    .collect();
    let l = scheme.tags();
    let runs = get("runs", 1.0) as u64;
    let mixes: Vec<Vec<f32>> = args
        .get("mix")
        .cloned()
        .unwrap_or("1,1,1,1,1,0;2,1,1,1,1,0;1,1,1,1,0,0".into())
        .split(';')
        .map(|m| m.split(',').map(|x| x.parse().unwrap()).collect())
        .collect();
    let mut total: Vec<Model> = Vec::new();
    for run in 0..runs {
        let mut m = Model {
            bits,
            l,
            w: vec![0.0; (1 << bits) * l],
            trans: vec![0.0; l * l],
            first: vec![0.0; l],
            scheme,
        };
        for a in 0..l {
            for b in 0..l {
                if !scheme.allowed(Some(a as u8), b as u8) {
                    m.trans[a * l + b] = f32::NEG_INFINITY;
                }
            }
            if !scheme.allowed(None, a as u8) {
                m.first[a] = f32::NEG_INFINITY;
            }
        }
        let dom = get("dom", 0.0) > 0.0;
        let mut wd: Vec<Vec<f32>> = if dom {
            (0..6).map(|_| vec![0.0; (1 << bits) * l]).collect()
        } else {
            vec![]
        };
        let mut gd: Vec<Vec<f32>> = wd.clone();
        let mut avg_d: Vec<Vec<f32>> = wd.clone();
        let drate = get("drate", 0.5);
        let mut g = vec![0.0f32; (1 << bits) * l];
        let mut gt = vec![0.0f32; l * l];
        let mut gf = vec![0.0f32; l];
        let (lr, drop, epochs, l2) = (
            get("lr", 0.1),
            get("drop", 0.2),
            get("epochs", 8.0) as usize,
            get("l2", 0.0),
        );
        let mut avg: Vec<f32> = vec![0.0; m.w.len()];
        let mut avg_t: Vec<f32> = vec![0.0; l * l];
        let mut avg_n = 0.0;
        let mut rng = Rng((get("seed", 7.0) as u64 + run) * 0x9E3779B97F4A7C15 + 1);
        let mut order: Vec<usize> = (0..set.sents.len()).collect();
        let (mut em, mut alpha, mut beta, mut rows): (Vec<f32>, Vec<f32>, Vec<f32>, Vec<u32>) =
            Default::default();
        let mut starts = Vec::new();
        for epoch in 0..epochs {
            let t0 = std::time::Instant::now();
            for i in (1..order.len()).rev() {
                order.swap(i, (rng.next() % (i as u64 + 1)) as usize);
            }
            let rate = lr * (1.0 - epoch as f32 / epochs as f32).max(0.1);
            let mut loss = 0.0f64;
            for &si in &order {
                let (s, e) = set.sents[si];
                let n = (e - s) as usize;
                em.clear();
                em.resize(n * l, 0.0);
                rows.clear();
                starts.clear();
                for i in 0..n {
                    let (a, b) = (
                        set.tok[s as usize + i] as usize,
                        set.tok[s as usize + i + 1] as usize,
                    );
                    starts.push(rows.len());
                    for r in &set.feats[a..b] {
                        if drop == 0.0 || rng.unit() >= drop {
                            rows.push(*r);
                        }
                    }
                    let x0 = starts[i];
                    emissions(&m, &rows[x0..], &mut em[i * l..(i + 1) * l]);
                    if dom {
                        let wd = &wd[set.domain[si] as usize];
                        let out = &mut em[i * l..(i + 1) * l];
                        for r in &rows[x0..] {
                            let o = (*r) as usize * l;
                            for (x, w) in out.iter_mut().zip(&wd[o..o + l]) {
                                *x += w;
                            }
                        }
                    }
                    if drop > 0.0 {
                        let k = 1.0 / (1.0 - drop);
                        for x in &mut em[i * l..(i + 1) * l] {
                            *x *= k;
                        }
                    }
                }
                starts.push(rows.len());
                alpha.clear();
                alpha.resize(n * l, 0.0);
                beta.clear();
                beta.resize(n * l, 0.0);
                for t in 0..l {
                    alpha[t] = m.first[t] + em[t];
                }
                for i in 1..n {
                    for t in 0..l {
                        alpha[i * l + t] = em[i * l + t]
                            + logsumexp(
                                (0..l).map(|p| alpha[(i - 1) * l + p] + m.trans[p * l + t]),
                            );
                    }
                }
                for t in 0..l {
                    beta[(n - 1) * l + t] = if scheme.may_end(t as u8) {
                        0.0
                    } else {
                        f32::NEG_INFINITY
                    };
                }
                for i in (0..n - 1).rev() {
                    for t in 0..l {
                        beta[i * l + t] = logsumexp((0..l).map(|q| {
                            m.trans[t * l + q] + em[(i + 1) * l + q] + beta[(i + 1) * l + q]
                        }));
                    }
                }
                let z = logsumexp((0..l).map(|t| alpha[(n - 1) * l + t] + beta[(n - 1) * l + t]));
                let w = set.weight[si];
                let k = 1.0 / (1.0 - drop);
                let mut delta = [0.0f32; 16];
                for i in 0..n {
                    let gold = set.gold[s as usize + i] as usize;
                    let mut big = 0.0f32;
                    for t in 0..l {
                        let p = (alpha[i * l + t] + beta[i * l + t] - z).exp();
                        delta[t] = (p - f32::from(u8::from(t == gold))) * w;
                        big = big.max(delta[t].abs());
                    }
                    loss -= f64::from((alpha[i * l + gold] + beta[i * l + gold] - z).max(-20.0));
                    if big < 0.004 {
                        continue;
                    }
                    for r in &rows[starts[i]..starts[i + 1]] {
                        let o = (*r) as usize * l;
                        for t in 0..l {
                            let d = delta[t] * k + l2 * m.w[o + t];
                            g[o + t] += d * d;
                            m.w[o + t] -= rate * d / (g[o + t].sqrt() + 1e-3);
                        }
                        if dom {
                            let (w, g) = (
                                &mut wd[set.domain[si] as usize],
                                &mut gd[set.domain[si] as usize],
                            );
                            for t in 0..l {
                                let d = delta[t] * k;
                                g[o + t] += d * d;
                                w[o + t] -= rate * drate * d / (g[o + t].sqrt() + 1e-3);
                            }
                        }
                    }
                    if i == 0 {
                        for t in 0..l {
                            if m.first[t].is_finite() {
                                let d = delta[t];
                                gf[t] += d * d;
                                m.first[t] -= rate * d / (gf[t].sqrt() + 1e-3);
                            }
                        }
                    } else {
                        let pg = set.gold[s as usize + i - 1] as usize;
                        for a in 0..l {
                            for b in 0..l {
                                if m.trans[a * l + b] == f32::NEG_INFINITY {
                                    continue;
                                }
                                let p = (alpha[(i - 1) * l + a]
                                    + m.trans[a * l + b]
                                    + em[i * l + b]
                                    + beta[i * l + b]
                                    - z)
                                    .exp();
                                let d = (p - f32::from(u8::from(a == pg && b == gold))) * w;
                                if d.abs() < 1e-4 {
                                    continue;
                                }
                                gt[a * l + b] += d * d;
                                m.trans[a * l + b] -= rate * d / (gt[a * l + b].sqrt() + 1e-2);
                            }
                        }
                    }
                }
            }
            eprint!(
                "epoch {epoch} {:.0}s loss {:.4} ",
                t0.elapsed().as_secs_f32(),
                loss / set.gold.len() as f64
            );
            if epoch * 2 >= epochs {
                avg_n += 1.0;
                for (a, w) in avg_d.iter_mut().zip(&wd) {
                    for (a, w) in a.iter_mut().zip(w) {
                        *a += w;
                    }
                }
                for (a, w) in avg.iter_mut().zip(&m.w) {
                    *a += w;
                }
                for (a, w) in avg_t.iter_mut().zip(&m.trans) {
                    *a += w;
                }
            }
            eprintln!();
        }

        for (w, a) in m.w.iter_mut().zip(&avg) {
            *w = a / avg_n;
        }
        for (w, a) in m.trans.iter_mut().zip(&avg_t) {
            *w = a / avg_n;
        }
        for (n, mix) in mixes.iter().enumerate() {
            let mut q = Model {
                bits,
                l,
                w: m.w.clone(),
                trans: m.trans.clone(),
                first: m.first.clone(),
                scheme,
            };
            let sum: f32 = mix.iter().sum();
            for (d, t) in avg_d.iter().enumerate() {
                if mix[d] > 0.0 {
                    for (w, x) in q.w.iter_mut().zip(t) {
                        *w += mix[d] / sum * x / avg_n;
                    }
                }
            }
            if run == 0 {
                total.push(q);
            } else {
                let k = 1.0 / (run + 1) as f32;
                let t = &mut total[n];
                for (a, b) in t.w.iter_mut().zip(&q.w) {
                    *a += (b - *a) * k;
                }
                for (a, b) in t.trans.iter_mut().zip(&q.trans) {
                    if b.is_finite() {
                        *a += (b - *a) * k;
                    }
                }
                for (a, b) in t.first.iter_mut().zip(&q.first) {
                    if b.is_finite() {
                        *a += (b - *a) * k;
                    }
                }
            }
            eprint!("MIX {mix:?} runs {} ", run + 1);
            evaluate(
                &total[n],
                &dev,
                &lists,
                n == 0 && run + 1 == runs && args.contains_key("dump"),
            );
        }
    }
    let m = &total[0];
    for step in [0.03, 0.04, 0.06, 0.08] {
        for cut in [0.5, 1.0, 1.5] {
            let q8 = |x: f32| (x / step).round().clamp(-127.0, 127.0);
            let mut q = Model {
                bits,
                l,
                w: m.w.clone(),
                trans: m
                    .trans
                    .iter()
                    .map(|x| {
                        if x.is_finite() {
                            (x / step).round() * step
                        } else {
                            *x
                        }
                    })
                    .collect(),
                first: m
                    .first
                    .iter()
                    .map(|x| {
                        if x.is_finite() {
                            (x / step).round() * step
                        } else {
                            *x
                        }
                    })
                    .collect(),
                scheme,
            };
            let (mut zero, mut bytes) = (0, Vec::new());
            for w in &mut q.w {
                let v = if w.abs() < cut * step { 0.0 } else { q8(*w) };
                if v == 0.0 {
                    zero += 1;
                }
                bytes.push(v as i8);
                *w = v * step;
            }
            let parts = TaggerParts {
                bits: bits as u8,
                scale: 1.0 / step,
                first: q
                    .first
                    .iter()
                    .map(|x| x.is_finite().then(|| (x / step).round() as i16))
                    .collect(),
                between: q
                    .trans
                    .iter()
                    .map(|x| x.is_finite().then(|| (x / step).round() as i16))
                    .collect(),
                rows: bytes,
            };
            let name = format!(
                "/tmp/ner/{}_{step}_{cut}.bin",
                args.get("save").map_or("names", |v| v)
            );
            std::fs::write(&name, parts.write()).unwrap();
            let size = std::process::Command::new("brotli")
                .args(["-q", "9", "-w", "24", "-c", &name])
                .output()
                .map_or(0, |o| o.stdout.len());
            eprint!(
                "step {step} cut {cut} zero {:.2} brotli {size} ",
                zero as f32 / q.w.len() as f32
            );
            evaluate(&q, &dev, &lists, false);
        }
    }
}
