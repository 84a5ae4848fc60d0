"""From printed characters to paragraphs in reading order: what a PDF leaves to the eye."""
