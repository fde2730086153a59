//! The social card, and what the head says of it.

use anyhow::{Context, Result};
use support::dist;
use support::explainer::ARTICLE;
use support::page::Page;
use support::picture::Picture;

fn property<'a>(page: &'a Page, name: &str) -> Result<&'a str> {
    let found = page.all(&format!("meta[property='{name}']"));
    let [one] = found.as_slice() else { anyhow::bail!("{name} stands there {} times", found.len()) };
    one.attr("content").with_context(|| format!("{name} says nothing"))
}

#[test]
fn every_page_names_its_card_and_what_it_shows() -> Result<()> {
    for language in dist::LANGUAGES {
        let path = dist::release().join(ARTICLE.page(language));
        let page = Page::read(&path)?;
        let card = Picture::read(&path.with_file_name(property(&page, "og:image")?))?;
        assert_eq!(card.size, (1200, 630), "{language}");
        assert_eq!(property(&page, "og:image:width")?, "1200");
        assert_eq!(property(&page, "og:image:height")?, "630");
        assert!(card.colours().len() > 20, "{language}: {} colours", card.colours().len());
        assert!((0.05..0.5).contains(&card.drawn()), "{language}: {}", card.drawn());
        let title = property(&page, "og:title")?;
        assert!(page.source.contains(&format!("<title>{title} – Knackpunkt</title>")), "{language}: {title}");
        let alternative = property(&page, "og:image:alt")?;
        assert!(alternative.starts_with(title) && alternative.len() > title.len() + 20, "{alternative}");
        assert!(property(&page, "og:description")?.len() > 40);
        assert_eq!(page.all("meta[name='twitter:card'][content='summary_large_image']").len(), 1);
    }
    Ok(())
}

#[test]
fn languages_have_cards_of_their_own() -> Result<()> {
    let cards = dist::LANGUAGES.map(|language| {
        Ok(Picture::read(&dist::release().join(ARTICLE.page(language)).with_file_name("card.png"))?.pixels)
    });
    let cards = cards.into_iter().collect::<Result<Vec<_>>>()?;
    for (place, card) in cards.iter().enumerate() {
        assert!(!cards[..place].contains(card), "{} looks like another", dist::LANGUAGES[place]);
    }
    Ok(())
}
