//! A parser may not repair what was written: hydration walks the tree as written.

use anyhow::Result;
use ego_tree::iter::Edge;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states::RawKind,
};
use scraper::Node;
use std::cell::RefCell;
use std::fmt::Write;
use support::dist;
use support::page::Page;

/// Elements that have no end tag.
const VOID: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "wbr"];

#[test]
fn every_page_is_read_as_it_was_written() -> Result<()> {
    let files = dist::html_files();
    assert!(files.len() >= 2, "the output folder holds {} pages", files.len());
    for file in files {
        let page = Page::read(&file)?;
        let (written, read) = (as_written(&page.source), as_read(&page));
        let differs = written.lines().zip(read.lines()).find(|(one, other)| one != other);
        assert_eq!(differs, None, "{}: written, then read", file.display());
        assert_eq!(written.lines().count(), read.lines().count(), "{}", file.display());
    }
    Ok(())
}

#[test]
fn a_repair_is_noticed() {
    for repaired in ["<table><tr><td>1</td></tr></table>", "<p>one<div>two</div></p>", "<ul><li>a<li>b</ul>"]
    {
        let source = format!("<!DOCTYPE html><html><head></head><body>{repaired}</body></html>");
        let page = Page { tree: scraper::Html::parse_document(&source), source };
        assert_ne!(as_written(&page.source), as_read(&page), "{repaired}");
    }
}

/// One line for each start and end of an element, nested as the tags stand in the source, nothing implied.
fn as_written(source: &str) -> String {
    let tokenizer = Tokenizer::new(Outline::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(source.into());
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink.lines.into_inner()
}

#[derive(Default)]
struct Outline {
    lines: RefCell<String>,
}

impl TokenSink for Outline {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(tag) = token else {
            return TokenSinkResult::Continue;
        };
        let mut lines = self.lines.borrow_mut();
        match tag.kind {
            TagKind::StartTag => {
                let _ = writeln!(lines, "<{}{}", tag.name, attributes(&tag));
                if tag.self_closing || VOID.contains(&&*tag.name) {
                    let _ = writeln!(lines, "</{}", tag.name);
                } else if &*tag.name == "script" {
                    return TokenSinkResult::RawData(RawKind::ScriptData);
                } else if &*tag.name == "title" {
                    return TokenSinkResult::RawData(RawKind::Rcdata);
                }
            }
            TagKind::EndTag => {
                let _ = writeln!(lines, "</{}", tag.name);
            }
        }
        TokenSinkResult::Continue
    }
}

/// Names are compared without case: inside SVG the parser restores capitals, which is no repair of structure.
fn attributes(tag: &Tag) -> String {
    let mut named: Vec<_> =
        tag.attrs.iter().map(|each| format!(" {}={}", each.name.local, each.value)).collect();
    named.sort();
    named.concat().to_lowercase()
}

/// The same of the tree that a parser makes.
fn as_read(page: &Page) -> String {
    let mut lines = String::new();
    for edge in page.tree.tree.root().traverse() {
        let (node, opens) = match edge {
            Edge::Open(node) => (node, true),
            Edge::Close(node) => (node, false),
        };
        let Node::Element(element) = node.value() else { continue };
        let name = element.name().to_lowercase();
        if opens {
            let mut named: Vec<_> = element.attrs().map(|(name, value)| format!(" {name}={value}")).collect();
            named.sort();
            let _ = writeln!(lines, "<{name}{}", named.concat().to_lowercase());
        } else {
            let _ = writeln!(lines, "</{name}");
        }
    }
    lines
}
