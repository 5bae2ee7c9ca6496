"""What is on the screen. With `pages/`, the only room that knows Streamlit."""
