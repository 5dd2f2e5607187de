from exercises.ex6_train_epoch import train_epoch as обучить
from exercises.ex7_evaluate import evaluate as проверить


def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    история = []
    print("начинаем обучение")
    for эпоха in range(epochs):
        потеря = обучить(model, train_loader, criterion, optimizer)
        точность = проверить(model, test_loader)
        print(f"Epoch {эпоха + 1}/{epochs}")
        print(f"  Train Loss: {потеря:.4f}")
        print(f"  Test Accuracy: {точность * 100:.2f}%")
        история.append((потеря, точность))
    return история
