"""What the menus and keys do, one file per menu; studio.ui.menus lists them with their titles and keys."""
